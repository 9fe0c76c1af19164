using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Tells how far the usage of a month or day is processed.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetProcessingState(string Period) : IQuery<ProcessingStateView>;

internal sealed class GetProcessingStateHandler(RepositoryDb db) : IHandle<GetProcessingState, ProcessingStateView>
{
    public async Task<ProcessingStateView> HandleAsync(
        GetProcessingState operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        ProcessingPeriods.MustBeOne(operation.Period);
        return
            await db.ProcessingStates.AsNoTracking().SingleOrDefaultAsync(s => s.YearMonth == operation.Period, ct) is { } found
            ? new(found.YearMonth, found.State, found.ChangedAt, found.Server)
            : throw UsageErrors.StateNotFound(operation.Period);
    }
}
