using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Notes that an import has ended; nothing where it had.</summary>
/// <param name="Run">The import.</param>
/// <param name="Reason">Why it ended before its end; null when it did not.</param>
/// <param name="GivenUp">Whether it was tried too often, and may be tried again.</param>
[Open("runs by a job alone; no endpoint reaches it")]
public sealed record EndImport(long Run, string? Reason, bool GivenUp = false) : ICommand<bool>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Imports;
}

internal sealed class EndImportHandler(RepositoryDb db) : IHandle<EndImport, bool>
{
    public async Task<bool> HandleAsync(EndImport operation, OperationContext context, CancellationToken ct)
    {
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == operation.Run, ct);
        if (run is not { State: ImportRunState.Waiting or ImportRunState.Running })
        {
            return false;
        }

        run.State =
            operation.Reason is null && run.Failed == 0 && run.Imported > 0 ? ImportRunState.Completed : ImportRunState.Failed;
        run.Reason = operation.Reason ?? (run.Imported + run.Failed == 0 ? "There was no file." : null);
        run.GivenUp = operation.GivenUp;
        (run.EndedAt, run.UpdatedAt) = (context.Now, context.Now);
        return true;
    }
}
