using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Periods;

namespace Quire.Repository.Access.Requests;

/// <summary>The one rule of who may ask for access to which files.</summary>
public sealed class FileAccessRule(RepositoryDb db, Downloads downloads)
{
    /// <summary>How the newest released version lists a file; null where none does.</summary>
    public static FileEntryRecord? ShownOf(IEnumerable<DownloadCandidate> ofOneFile) =>
        ofOneFile.Where(e => e.Released).MaxBy(e => e.Entry.FirstSequence)?.Entry;

    /// <summary>The newest released version of a dataset, whose terms count; null where none is released.</summary>
    public Task<DatasetVersionRecord?> ReleaseOfAsync(long dataset, CancellationToken ct) =>
        db.Versions.AsNoTracking().NewestOf(dataset).FirstOrDefaultAsync(v => v.State == VersionState.Released, ct);

    /// <summary>Those of some files an account waits for.</summary>
    public async Task<IReadOnlySet<long>> PendingAsync(IReadOnlyList<long> files, long account, CancellationToken ct) =>
        (
            await db
                .FileAccessRequests.Where(r =>
                    files.Contains(r.FileId) && r.AccountId == account && r.State == FileAccessState.Requested
                )
                .Select(r => r.FileId)
                .ToListAsync(ct)
        ).ToHashSet();

    /// <summary>Whether somebody may ask for a file.</summary>
    /// <param name="ofOneFile">All its entries.</param>
    /// <param name="shown">How the newest released version lists it.</param>
    /// <param name="held">What they may do with it.</param>
    /// <param name="release">The newest released version of its dataset.</param>
    /// <param name="isPending">Whether they have asked already.</param>
    public FileAccessOffer Of(
        IEnumerable<DownloadCandidate> ofOneFile,
        FileEntryRecord shown,
        Permission held,
        DatasetVersionRecord release,
        bool isPending
    ) =>
        shown.File.IsExpired(downloads.Today) ? FileAccessOffer.RetentionOver
        : !release.Terms.FileAccessRequest ? FileAccessOffer.NotTaken
        : downloads.MayHave(ofOneFile, held) ? FileAccessOffer.NotNeeded
        : shown.File.IsEmbargoed(downloads.Today) ? FileAccessOffer.Embargoed
        : isPending ? FileAccessOffer.Pending
        : FileAccessOffer.Askable;
}
