using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Remembers how far the usage of a month or day is processed.</summary>
/// <param name="Period">The month or day.</param>
/// <param name="State">The state, as the wire names it.</param>
/// <param name="Server">Where it is processed; null leaves what was said before.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetProcessingState(string Period, string? State, string? Server) : ICommand<ProcessingStateView>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Processing;
}

internal sealed class SetProcessingStateHandler(RepositoryDb db) : IHandle<SetProcessingState, ProcessingStateView>
{
    public async Task<ProcessingStateView> HandleAsync(
        SetProcessingState operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        ProcessingPeriods.MustBeOne(operation.Period);
        var state = StateOf(operation.State);
        var record = await db.ProcessingStates.SingleOrDefaultAsync(s => s.YearMonth == operation.Period, ct);
        if (record is null)
        {
            record = new() { YearMonth = operation.Period };
            db.ProcessingStates.Add(record);
        }

        (record.State, record.ChangedAt, record.Server) = (state, context.Now, operation.Server ?? record.Server);
        context.AuditDetails = $"{operation.Period}: {operation.State}";
        return new(record.YearMonth, record.State, record.ChangedAt, record.Server);
    }

    private static ProcessingState StateOf(string? name) =>
        name switch
        {
            "new" => ProcessingState.New,
            "done" => ProcessingState.Done,
            "skip" => ProcessingState.Skip,
            "processing" => ProcessingState.Processing,
            "failed" => ProcessingState.Failed,
            _ => throw UsageErrors.StateUnknown(),
        };
}
