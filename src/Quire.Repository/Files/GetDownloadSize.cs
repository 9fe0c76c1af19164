using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>How many bytes downloading the files of a version would bring.</summary>
[Open("who may see a version is decided when it is looked up")]
public sealed record GetDownloadSize(
    ObjectRef Target,
    VersionSelector Version,
    string VersionText,
    FileFilter Filter,
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
        return operation.Filter == FileFilter.None
            ? version.FileBytes
            : await db.EntriesOf(version)
                .FilteredBy(db, operation.Filter, context.Today)
                .SumAsync(e => e.Content != null ? e.Content.Size : e.File.Size, ct);
    }
}
