namespace Quire.Repository.Operations;

/// <summary>
/// Does the work of one kind of operation, inside the gate. One that prepares is an <see cref="IHandlePrepared{TOperation,
/// TPrepared, TResult}"/>.
/// </summary>
public interface IHandle<in TOperation, TResult>
    where TOperation : IOperation<TResult>
{
    Task<TResult> HandleAsync(TOperation operation, OperationContext context, CancellationToken ct);
}

/// <summary>Does the work of a command that has no result.</summary>
public interface IHandle<in TOperation> : IHandle<TOperation, Nothing>
    where TOperation : ICommand
{
    new Task HandleAsync(TOperation operation, OperationContext context, CancellationToken ct);

    async Task<Nothing> IHandle<TOperation, Nothing>.HandleAsync(
        TOperation operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        await HandleAsync(operation, context, ct);
        return default;
    }
}
