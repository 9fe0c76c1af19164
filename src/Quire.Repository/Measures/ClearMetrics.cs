using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures;

/// <summary>Forgets, on every replica, the counts that would be given again.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ClearMetrics : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class ClearMetricsHandler : IHandle<ClearMetrics>
{
    public Task HandleAsync(ClearMetrics operation, OperationContext context, CancellationToken ct)
    {
        context.Changed(OutboxKind.Installation, 0);
        return Task.CompletedTask;
    }
}
