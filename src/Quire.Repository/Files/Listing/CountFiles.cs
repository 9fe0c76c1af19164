using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Listing;

/// <summary>Counts the files of a version by what they have in common, in the database.</summary>
[Open("who may see a version is decided when it is looked up")]
public sealed record CountFiles(
    ObjectRef Target,
    VersionSelector Version,
    string VersionText,
    FileFilter Filter,
    bool IncludeDeaccessioned = false
) : IQuery<FileTallies>, ITargeted;

/// <summary>How many files a version has, in all and by what they have in common.</summary>
public sealed record FileTallies(
    long Total,
    IReadOnlyDictionary<string, long> ByContentType,
    IReadOnlyDictionary<string, long> ByCategory,
    IReadOnlyDictionary<string, long> ByTabularTag,
    IReadOnlyDictionary<string, long> ByAccessStatus
)
{
    /// <summary>
    /// How many bytes more the tables have as they were uploaded, fewer below 0; null where no file is a table.
    /// </summary>
    public long? MoreAsUploaded { get; init; }

    /// <summary>How many things were counted apart.</summary>
    internal int Kinds => ByContentType.Count + ByCategory.Count + ByTabularTag.Count + ByAccessStatus.Count;
}

internal sealed class CountFilesHandler(RepositoryDb db, VersionFinder versions, KeptValues kept)
    : IHandle<CountFiles, FileTallies>
{
    // Memory of a count and the word it belongs to, about.
    private const int BytesEach = 150;

    public async Task<FileTallies> HandleAsync(CountFiles operation, OperationContext context, CancellationToken ct)
    {
        var version = await versions.FindAsync(
            operation.Version,
            operation.VersionText,
            context,
            operation.IncludeDeaccessioned,
            ct
        );
        if (operation.Filter != FileFilter.None)
        {
            return await TalliesAsync(version, operation.Filter, context.Today, ct);
        }

        // Every page of a list of files shows them, and counting takes as long as there are files.
        var key = new WholeVersion(version.Id, version.Revision, context.Today);
        var readAt = kept.NewestChange;
        if (!kept.TryGet(key, out FileTallies tallies))
        {
            tallies = await TalliesAsync(version, operation.Filter, context.Today, ct);
            kept.Keep(key, tallies, [Shown.Object(version.DatasetId)], readAt, tallies.Kinds * BytesEach);
        }

        return tallies;
    }

    private async Task<FileTallies> TalliesAsync(
        DatasetVersionRecord version,
        FileFilter filter,
        DateOnly today,
        CancellationToken ct
    )
    {
        var wanted = db.EntriesOf(version).AsNoTracking().FilteredBy(db, filter, today);
        var kinds = await wanted
            .Select(e => new
            {
                ContentType = e.Content != null ? e.Content.ContentType : e.File.ContentType,
                e.Restricted,
                Embargoed = e.File.EmbargoEnd != null && e.File.EmbargoEnd > today,
                Expired = e.File.RetentionEnd != null && e.File.RetentionEnd < today,
                IsTable = e.Content != null,
                More = e.Content != null ? e.File.Size - e.Content.Size : 0,
            })
            .GroupBy(e => new
            {
                e.ContentType,
                e.Restricted,
                e.Embargoed,
                e.Expired,
                e.IsTable,
            })
            .Select(g => new
            {
                g.Key,
                Count = g.LongCount(),
                More = g.Sum(e => e.More),
            })
            .ToListAsync(ct);
        var labels = await wanted
            .GroupBy(e => new { e.Categories, e.TabularTags })
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(ct);
        return new(
            kinds.Sum(k => k.Count),
            SumBy(kinds.Select(k => (k.Key.ContentType, k.Count))),
            Each(labels.Select(l => (l.Key.Categories, l.Count))),
            Each(labels.Select(l => (l.Key.TabularTags, l.Count))),
            SumBy(kinds.Select(k => (FileAccessStatus.Of(k.Key.Restricted, k.Key.Embargoed, k.Key.Expired), k.Count)))
        )
        {
            MoreAsUploaded = kinds.Exists(k => k.Key.IsTable) ? kinds.Sum(k => k.More) : null,
        };
    }

    // Files with the same list of labels were counted together; here each label gets its share.
    private static Dictionary<string, long> Each(IEnumerable<(List<string> Labels, long Count)> counted) =>
        SumBy(counted.SelectMany(c => c.Labels.Select(l => (l, c.Count))));

    private static Dictionary<string, long> SumBy(IEnumerable<(string Word, long Count)> counted) =>
        counted
            .GroupBy(c => c.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);

    // The day, for files are held back until one and kept until another.
    private sealed record WholeVersion(long Id, long Revision, DateOnly Day);
}
