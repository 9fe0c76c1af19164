namespace Quire.Repository.Operations;

/// <summary>
/// Something that can be asked of the repository. The record says what is asked and, by attribute, who may ask; its handler,
/// in the same file, does it. Everything else (finding the target, permissions, transaction, audit) is the gate's work.
/// </summary>
/// <typeparam name="TResult">What the asker gets.</typeparam>
public interface IOperation<TResult>;
