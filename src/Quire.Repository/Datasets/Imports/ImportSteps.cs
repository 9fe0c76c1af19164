using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Notes what came of the files of an import, each once.</summary>
internal sealed class ImportSteps(RepositoryDb db)
{
    private const int MostMessages = 1000;
    private const int LongestMessage = 1000;

    /// <summary>Notes a file that came in; nothing where it is no step of an import.</summary>
    public async Task DoneAsync(ImportStep? step, string message, OperationContext context, CancellationToken ct)
    {
        if (step is not null)
        {
            var run = await MovedAsync(step, context, ct);
            run.Imported++;
            // Failures are always told, and so more of them than of what went as it should.
            Add(run, $"{step.Path}: {message}", MostMessages / 2);
        }
    }

    /// <summary>Notes a file that did not come in.</summary>
    public async Task FailedAsync(ImportStep step, string reason, OperationContext context, CancellationToken ct)
    {
        var run = await MovedAsync(step, context, ct);
        run.Failed++;
        Add(run, $"{step.Path}: {reason}", MostMessages);
    }

    private static void Add(ImportRunRecord run, string message, int most)
    {
        if (run.Messages.Count < most)
        {
            run.Messages = [.. run.Messages, message.Length > LongestMessage ? message[..LongestMessage] + "…" : message];
        }
    }

    private async Task<ImportRunRecord> MovedAsync(ImportStep step, OperationContext context, CancellationToken ct)
    {
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == step.Run, ct);
        if (run?.State != ImportRunState.Running || run.LastPath != step.Before)
        {
            throw ImportErrors.MovedOn();
        }

        run.LastPath = step.Path;
        run.UpdatedAt = context.Now;
        return run;
    }
}
