using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Notes that an import was begun; one that has ended stays so.</summary>
[Open("runs by a job alone; no endpoint reaches it")]
public sealed record BeginImport(long Run) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Imports;
}

internal sealed class BeginImportHandler(RepositoryDb db) : IHandle<BeginImport>
{
    public async Task HandleAsync(BeginImport operation, OperationContext context, CancellationToken ct)
    {
        if (await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == operation.Run, ct) is { State: ImportRunState.Waiting } waiting)
        {
            waiting.State = ImportRunState.Running;
            (waiting.StartedAt, waiting.UpdatedAt) = (context.Now, context.Now);
        }
    }
}
