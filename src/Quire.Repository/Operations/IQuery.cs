namespace Quire.Repository.Operations;

/// <summary>An operation that changes nothing: no transaction, no audit line.</summary>
public interface IQuery<TResult> : IOperation<TResult>;
