namespace Quire.Repository.Operations;

/// <summary>An operation that changes something: one transaction, one audit line, outbox rows with it.</summary>
public interface ICommand<TResult> : IOperation<TResult>;

/// <summary>A command whose asker learns nothing but that it was done.</summary>
public interface ICommand : ICommand<Nothing>;
