using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Tabular.Fingerprints;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// The fingerprint of a version: that of its tables together. Those not everybody may have on the day do not count, since the
/// fingerprint of a small table tells what is in it.
/// </summary>
public sealed class VersionUnf(RepositoryDb db)
{
    /// <summary>Calculates that of a draft anew, with the changes made to it.</summary>
    public async Task RenewAsync(DatasetVersionRecord draft, DateOnly today, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        draft.Unf = await OfAsync(draft, today, ct);
    }

    /// <summary>Calculates it of what the database has; null when no table counts.</summary>
    public async Task<string?> OfAsync(DatasetVersionRecord version, DateOnly today, CancellationToken ct)
    {
        var unfs = await db.EntriesOf(version)
            .WithStatus(FileAccessStatus.Public, today)
            .Where(e => e.Content!.Unf != null)
            .Select(e => e.Content!.Unf!)
            .ToListAsync(ct);
        return Unf.Combine([.. unfs.Select(Unf.Parse)])?.ToString();
    }
}
