using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Exports;
using Quire.Exports.DataCite;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Repository.Export;

/// <summary>What is sent of datasets and files when their identifiers are registered: DataCite XML.</summary>
internal sealed class DataCiteRecords(RepositoryDb db, ExportedVersions versions)
{
    /// <summary>
    /// That of the newest released version; without one of the newest that was withdrawn, and else of the draft.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="withheld">Say no more than of what was withdrawn: what is there for some alone is not told elsewhere.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<byte[]> OfDatasetAsync(long dataset, bool withheld, CancellationToken ct)
    {
        var version = await NewestAsync(db.Versions.Where(v => v.DatasetId == dataset), ct);
        _ = Exporters.BuiltIn.TryGet("Datacite", out var exporter);
        using var bytes = new MemoryStream();
        await exporter!.WriteAsync(Told(await versions.OfAsync(version, ct), withheld), bytes, ct);
        return bytes.ToArray();
    }

    /// <summary>The same of a file, by the versions that list it.</summary>
    public async Task<byte[]> OfFileAsync(long file, bool withheld, CancellationToken ct)
    {
        var version = await NewestAsync(
            db.Versions.Where(v =>
                db.FileEntries.Any(e =>
                    e.FileId == file
                    && e.DatasetId == v.DatasetId
                    && e.FirstSequence <= v.Sequence
                    && (e.End == null || e.End.Sequence > v.Sequence)
                )
            ),
            ct
        );
        var entry = await db.EntriesOf(version)
            .AsNoTracking()
            .Include(e => e.Content)
            .Include(e => e.File)
                .ThenInclude(f => f.Object)
            .FirstAsync(e => e.FileId == file, ct);
        using var bytes = new MemoryStream();
        await DataCiteFile.WriteAsync(Told(await versions.OfAsync(version, ct), withheld), versions.FileOf(entry), bytes, ct);
        return bytes.ToArray();
    }

    private static ExportedVersion Told(ExportedVersion version, bool withheld) =>
        withheld ? version with { State = VersionState.Deaccessioned } : version;

    private static Task<DatasetVersionRecord> NewestAsync(IQueryable<DatasetVersionRecord> among, CancellationToken ct) =>
        among
            .AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .OrderByDescending(v => v.State == VersionState.Released)
            .ThenBy(v => v.State == VersionState.Draft)
            .ThenByDescending(v => v.Sequence)
            .FirstAsync(ct);
}
