using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets.Imports;

/// <summary>What holds for all imports of folders together.</summary>
internal static class ImportRules
{
    /// <summary>Refuses a second import into something before the first ended.</summary>
    /// <param name="db">The database.</param>
    /// <param name="target">The dataset or collection.</param>
    /// <param name="within">The folder; null where those of others count as well.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task NoneMustBeRunningAsync(RepositoryDb db, long target, string? within, CancellationToken ct)
    {
        var running = await db
            .ImportRuns.AsNoTracking()
            .FirstOrDefaultAsync(
                r =>
                    r.ObjectId == target
                    && (within == null || r.Folder == within)
                    && (r.State == ImportRunState.Waiting || r.State == ImportRunState.Running),
                ct
            );
        if (running is not null)
        {
            throw ImportErrors.Running(running.Id);
        }
    }
}
