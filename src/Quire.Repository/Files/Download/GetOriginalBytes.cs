using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>
/// How many bytes the files of a version have with tables as they were uploaded; null where it has no tables, so that there is
/// nothing to choose.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">Which version.</param>
/// <param name="VersionText">The version as the wire writes it.</param>
[Open("who may see a version is decided when it is looked up")]
public sealed record GetOriginalBytes(ObjectRef Target, VersionSelector Version, string VersionText) : IQuery<long?>, ITargeted;

internal sealed class GetOriginalBytesHandler(RepositoryDb db, VersionFinder versions, KeptValues kept)
    : IHandle<GetOriginalBytes, long?>
{
    // Memory of a number and what it is found by, about.
    private const int Bytes = 200;

    public async Task<long?> HandleAsync(GetOriginalBytes operation, OperationContext context, CancellationToken ct)
    {
        var version = await versions.FindAsync(
            operation.Version,
            operation.VersionText,
            context,
            includeDeaccessioned: false,
            ct
        );
        // Every page of a dataset shows it, and summing up takes as long as there are files.
        var key = new WholeVersion(version.Id, version.Revision);
        var readAt = kept.NewestChange;
        if (!kept.TryGet(key, out Found found))
        {
            found = new(await BytesAsync(version, ct));
            kept.Keep(key, found, [Shown.Object(version.DatasetId)], readAt, Bytes);
        }

        return found.Bytes;
    }

    private async Task<long?> BytesAsync(DatasetVersionRecord version, CancellationToken ct)
    {
        if (version.FileCount == 0)
        {
            return null;
        }

        var tables = await db.EntriesOf(version)
            .Where(e => e.ContentId != null)
            .Select(e => new { e.DatasetId, More = e.File.Size - e.Content!.Size })
            .GroupBy(e => e.DatasetId)
            .Select(g => new { More = g.Sum(e => e.More) })
            .SingleOrDefaultAsync(ct);
        return tables is null ? null : version.FileBytes + tables.More;
    }

    private sealed record WholeVersion(long Id, long Revision);

    private sealed record Found(long? Bytes);
}
