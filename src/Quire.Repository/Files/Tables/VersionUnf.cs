using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Listing;
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
    public async Task<string?> OfAsync(DatasetVersionRecord version, DateOnly today, CancellationToken ct) =>
        Together(await Counting(db.EntriesOf(version), today).Select(e => e.Content!.Unf!).ToListAsync(ct));

    /// <summary>
    /// Calculates those of all versions of a dataset anew: who may have its files is another than it was, and that holds for the
    /// versions before as well.
    /// </summary>
    public async Task RenewAllAsync(long dataset, DateOnly today, CancellationToken ct)
    {
        var tables = await Counting(db.FileEntries.Where(e => e.DatasetId == dataset), today)
            .Select(e => new
            {
                First = e.FirstSequence,
                End = (int?)e.End!.Sequence,
                Unf = e.Content!.Unf!,
            })
            .ToListAsync(ct);
        var versions = await db
            .Versions.Where(v => v.DatasetId == dataset)
            .OrderBy(v => v.Sequence)
            .Select(v => new
            {
                v.Id,
                v.Sequence,
                v.Unf,
            })
            .ToListAsync(ct);
        var together = new ListedFingerprints(tables.Select(t => (t.First, t.End, t.Unf)));
        var renewed = versions
            .Select(v => (v.Id, v.Unf, Renewed: together.Of(v.Sequence)))
            .Where(v => v.Unf != v.Renewed)
            .ToList();
        // Versions that list the same tables are many, and have one fingerprint.
        foreach (var same in renewed.GroupBy(v => v.Renewed, v => v.Id))
        {
            var ids = same.ToList();
            await db.Versions.Where(v => ids.Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Unf, same.Key), ct);
        }
    }

    private static IQueryable<FileEntryRecord> Counting(IQueryable<FileEntryRecord> entries, DateOnly today) =>
        entries.Open(today).Where(e => e.Content!.Unf != null);

    private static string? Together(IEnumerable<string> unfs) => Unf.Combine([.. unfs.Select(Unf.Parse)])?.ToString();
}
