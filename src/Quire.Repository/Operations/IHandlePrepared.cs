namespace Quire.Repository.Operations;

/// <summary>Does the work of one kind of command in two steps: before the transaction and in it.</summary>
public interface IHandlePrepared<in TOperation, TPrepared, TResult> : IPrepare<TOperation, TPrepared>
    where TOperation : ICommand<TResult>
{
    Task<TResult> HandleAsync(TOperation operation, TPrepared prepared, OperationContext context, CancellationToken ct);
}

/// <summary>The same for a command that has no result.</summary>
public interface IHandlePrepared<in TOperation, TPrepared> : IHandlePrepared<TOperation, TPrepared, Nothing>
    where TOperation : ICommand
{
    new Task HandleAsync(TOperation operation, TPrepared prepared, OperationContext context, CancellationToken ct);

    async Task<Nothing> IHandlePrepared<TOperation, TPrepared, Nothing>.HandleAsync(
        TOperation operation,
        TPrepared prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        await HandleAsync(operation, prepared, context, ct);
        return default;
    }
}
