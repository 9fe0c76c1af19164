using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Forgets how far the usage of a month or day is processed.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteProcessingState(string Period) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Processing;
}

internal sealed class DeleteProcessingStateHandler(RepositoryDb db) : IHandle<DeleteProcessingState>
{
    public async Task HandleAsync(DeleteProcessingState operation, OperationContext context, CancellationToken ct)
    {
        ProcessingPeriods.MustBeOne(operation.Period);
        if (await db.ProcessingStates.Where(s => s.YearMonth == operation.Period).ExecuteDeleteAsync(ct) == 0)
        {
            throw UsageErrors.StateNotThere(operation.Period);
        }

        context.AuditDetails = operation.Period;
    }
}
