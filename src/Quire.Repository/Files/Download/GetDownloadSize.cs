using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>How many bytes downloading the files of a version would bring.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">Which version.</param>
/// <param name="VersionText">The version as the wire writes it.</param>
/// <param name="Filter">Which files.</param>
/// <param name="Contents">Which contents of tables.</param>
/// <param name="IncludeDeaccessioned">Withdrawn versions count for those who may edit.</param>
[Open("who may see a version is decided when it is looked up")]
public sealed record GetDownloadSize(
    ObjectRef Target,
    VersionSelector Version,
    string VersionText,
    FileFilter Filter,
    CountedContents Contents,
    bool IncludeDeaccessioned = false
) : IQuery<long>, ITargeted;

internal sealed class GetDownloadSizeHandler(RepositoryDb db, VersionFinder versions) : IHandle<GetDownloadSize, long>
{
    public async Task<long> HandleAsync(GetDownloadSize operation, OperationContext context, CancellationToken ct)
    {
        var version = await versions.FindAsync(
            operation.Version,
            operation.VersionText,
            context,
            operation.IncludeDeaccessioned,
            ct
        );
        var files = db.EntriesOf(version).FilteredBy(db, operation.Filter, context.Today);
        if (operation.Contents == CountedContents.Originals)
        {
            return await files.SumAsync(e => e.File.Size, ct);
        }

        var shown =
            operation.Filter == FileFilter.None
                ? version.FileBytes
                : await files.SumAsync(e => e.Content != null ? e.Content.Size : e.File.Size, ct);
        return operation.Contents == CountedContents.Shown
            ? shown
            : shown + await files.Where(e => e.ContentId != null).SumAsync(e => e.File.Size, ct);
    }
}
