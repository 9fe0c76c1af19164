using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Periods;

namespace Quire.Repository.Files.Download;

/// <summary>
/// The one rule of downloading: files of a released version without restriction or embargo are for everybody, all others need
/// the permission; those whose retention period is over are for editors alone. A bounded number of statements, however many
/// files.
/// </summary>
public sealed class Downloads(
    RepositoryDb db,
    ObjectResolver resolver,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    TimeProvider time
)
{
    // More at once would make a statement longer than some databases take.
    private const int AtOnce = 500;

    /// <summary>Finds the entries of files; refuses one that is not there for the caller.</summary>
    public async Task<List<DownloadCandidate>> FindAsync(IReadOnlyList<ObjectRef> files, Caller caller, CancellationToken ct) =>
        await MustBeThereAsync(await FindHiddenAsync(files, ct), caller, ct);

    /// <summary>The same, whoever a collection around them is limited to.</summary>
    public async Task<NamedDownloads> FindHiddenAsync(IReadOnlyList<ObjectRef> files, CancellationToken ct)
    {
        var named = new List<(ObjectRef File, long? Id)>();
        foreach (var file in files)
        {
            named.Add((file, file is ObjectRef.File { Id: var id } ? id : (await resolver.FindHiddenAsync(file, ct))?.Id));
        }

        var found = new List<DownloadCandidate>();
        foreach (var some in named.Select(n => n.Id).OfType<long>().Distinct().Chunk(AtOnce))
        {
            found.AddRange(await FindAsync(db.FileEntries.Where(e => some.Contains(e.FileId)).OrderBy(e => e.FileId), ct));
        }

        return new(named, found);
    }

    /// <summary>The entries found; refuses the first of the files that is not there for the caller.</summary>
    public async Task<List<DownloadCandidate>> MustBeThereAsync(NamedDownloads files, Caller caller, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(caller, files.Entries.Select(f => f.Entry.File.Object), ct);
        var known = files.Entries.Select(f => (long?)f.Entry.FileId).Where(id => !hidden.Contains(id!.Value)).ToHashSet();
        var missing = files.Named.Where(f => f.Id is null || !known.Contains(f.Id)).Select(f => f.File).FirstOrDefault();
        return missing is null ? files.Entries : throw ObjectResolver.NotFound(missing);
    }

    /// <summary>Finds entries with all the rule asks for.</summary>
    public async Task<List<DownloadCandidate>> FindAsync(IQueryable<FileEntryRecord> entries, CancellationToken ct)
    {
        var rows = await entries
            .Select(e => new
            {
                Entry = e,
                e.File,
                e.File.Object,
                Released = db.Versions.Any(v =>
                    v.DatasetId == e.DatasetId
                    && v.State == VersionState.Released
                    && v.Sequence >= e.FirstSequence
                    && (e.End == null || v.Sequence < e.End.Sequence)
                ),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            row.File.Object = row.Object;
            row.Entry.File = row.File;
        }

        return rows.ConvertAll(r => new DownloadCandidate(r.Entry, r.Released));
    }

    /// <summary>
    /// Of the entries of one file the one to serve this caller under: the newest, or the newest released one for those who see
    /// no drafts.
    /// </summary>
    public static DownloadCandidate Choose(IEnumerable<DownloadCandidate> ofOneFile, bool seesDrafts)
    {
        var newestFirst = ofOneFile.OrderByDescending(c => c.Entry.FirstSequence).ToList();
        return (seesDrafts ? null : newestFirst.Find(c => c.Released)) ?? newestFirst[0];
    }

    /// <summary>The day that counts now for embargoes and retention periods, in UTC.</summary>
    public DateOnly Today => time.Today();

    /// <summary>Whether somebody may have the bytes of a file.</summary>
    /// <param name="ofOneFile">All its entries, or those of the version asked for.</param>
    /// <param name="held">What they may do with the file.</param>
    public bool MayHave(IEnumerable<DownloadCandidate> ofOneFile, Permission held)
    {
        var entries = ofOneFile.ToList();
        return entries.Count > 0
            && MayHave(entries[0].Entry.File, held, entries.Exists(c => c.Released && !c.Entry.File.Restricted));
    }

    /// <summary>The same of a file of which is known whether a released version lists it without restriction.</summary>
    public bool MayHave(FileRecord file, Permission held, bool isPublic) =>
        file.IsExpired(Today)
            ? held.HasFlag(Permission.DownloadFile | Permission.EditDataset)
            : held.HasFlag(Permission.DownloadFile) || (isPublic && !file.IsEmbargoed(Today));

    /// <summary>Those of some files that everybody may download today.</summary>
    public IQueryable<FileRecord> Open(IQueryable<FileRecord> among) => Public(among).AvailableOn(Today);

    /// <summary>Those of some files that released versions list without restriction, whatever the day says.</summary>
    public IQueryable<FileRecord> Public(IQueryable<FileRecord> among) =>
        among.Where(f =>
            !f.Restricted
            && db.FileEntries.Any(e =>
                e.FileId == f.Id
                && db.Versions.Any(v =>
                    v.DatasetId == e.DatasetId
                    && v.State == VersionState.Released
                    && v.Sequence >= e.FirstSequence
                    && (e.End == null || v.Sequence < e.End.Sequence)
                )
            )
        );

    /// <summary>What the caller may do with each of some files, by id of the file.</summary>
    public Task<IReadOnlyDictionary<long, Permission>> PermissionsAsync(
        Caller caller,
        IEnumerable<DownloadCandidate> candidates,
        CancellationToken ct
    ) => permissions.OfManyAsync(caller, [.. candidates.Select(c => c.Entry.File.Object).DistinctBy(o => o.Id)], ct);
}
