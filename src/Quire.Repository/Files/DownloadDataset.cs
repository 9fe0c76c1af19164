using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Finds all files of a version for download as a zip.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">Which version.</param>
/// <param name="IncludeDeaccessioned">Withdrawn versions count for those who may edit.</param>
[Open("who may see a version is decided when it is looked up; files the caller may not download are left out")]
public sealed record DownloadDataset(ObjectRef Target, string Version = ":latest", bool IncludeDeaccessioned = false)
    : IQuery<ZipContents>,
        ITargeted;

internal sealed class DownloadDatasetHandler(RepositoryDb db, VersionFinder versions, Downloads downloads, ZipSelection selection)
    : IHandle<DownloadDataset, ZipContents>
{
    public async Task<ZipContents> HandleAsync(DownloadDataset operation, OperationContext context, CancellationToken ct)
    {
        var withdrawn = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, context);
        var version = await versions.FindAsync(
            VersionSelector.Parse(operation.Version),
            operation.Version,
            context,
            withdrawn,
            ct
        );
        var found = await downloads.FindAsync(db.EntriesOf(version).OrderBy(e => e.Label).ThenBy(e => e.Id), ct);
        return found.Count > 0 ? await selection.OfAsync(context.Caller, found, ct) : throw DownloadErrors.NoFiles();
    }
}
