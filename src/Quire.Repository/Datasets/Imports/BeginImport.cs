using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Notes that an import was begun, or goes on after it was given up; one that has ended otherwise stays so.
/// </summary>
[Open("runs by a job alone; no endpoint reaches it")]
public sealed record BeginImport(long Run) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Imports;
}

internal sealed class BeginImportHandler(RepositoryDb db) : IHandle<BeginImport>
{
    public async Task HandleAsync(BeginImport operation, OperationContext context, CancellationToken ct)
    {
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == operation.Run, ct);
        if (run is not { State: ImportRunState.Waiting } and not { State: ImportRunState.Failed, GivenUp: true })
        {
            return;
        }

        (run.State, run.Reason, run.GivenUp, run.EndedAt) = (ImportRunState.Running, null, false, null);
        run.StartedAt ??= context.Now;
        run.UpdatedAt = context.Now;
    }
}
