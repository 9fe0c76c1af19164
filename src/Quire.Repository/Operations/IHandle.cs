namespace Quire.Repository.Operations;

/// <summary>Does the work of one kind of operation, inside the gate.</summary>
public interface IHandle<in TOperation, TResult>
    where TOperation : IOperation<TResult>
{
    Task<TResult> HandleAsync(TOperation operation, OperationContext context, CancellationToken ct);
}
