using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Operations;

/// <summary>Runs the handler of one kind of operation, once the gate has let the caller in.</summary>
internal abstract class OperationRunner<TResult>(OperationDeclaration declaration)
{
    public OperationDeclaration Declaration { get; } = declaration;

    public abstract Task<TResult> RunAsync(
        OperationGate gate,
        IServiceProvider handlers,
        IOperation<TResult> operation,
        OperationContext context,
        CancellationToken ct
    );
}

/// <summary>Of an operation that is done in one step: a query as it is, a command in a transaction.</summary>
internal sealed class OperationRunner<TOperation, TResult>(OperationDeclaration declaration)
    : OperationRunner<TResult>(declaration)
    where TOperation : IOperation<TResult>
{
    public override Task<TResult> RunAsync(
        OperationGate gate,
        IServiceProvider handlers,
        IOperation<TResult> operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var handler = handlers.GetRequiredService<IHandle<TOperation, TResult>>();
        return operation is IQuery<TResult>
            ? handler.HandleAsync((TOperation)operation, context, ct)
            : gate.CommitAsync(
                operation,
                Declaration,
                context,
                () => handler.HandleAsync((TOperation)operation, context, ct),
                ct
            );
    }
}

/// <summary>Of a command that prepares.</summary>
internal sealed class OperationRunner<TOperation, TPrepared, TResult>(OperationDeclaration declaration)
    : OperationRunner<TResult>(declaration)
    where TOperation : ICommand<TResult>
{
    public override async Task<TResult> RunAsync(
        OperationGate gate,
        IServiceProvider handlers,
        IOperation<TResult> operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var handler = handlers.GetRequiredService<IHandlePrepared<TOperation, TPrepared, TResult>>();
        var command = (TOperation)operation;
        var prepared = await handler.PrepareAsync(command, context, ct);
        try
        {
            return await gate.CommitAsync(
                operation,
                Declaration,
                context,
                () => handler.HandleAsync(command, prepared, context, ct),
                ct
            );
        }
        catch
        {
            if (!context.MayStand)
            {
                await handler.DiscardAsync(command, prepared);
            }

            throw;
        }
    }
}
