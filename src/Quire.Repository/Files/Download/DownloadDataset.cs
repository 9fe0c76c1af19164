using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>Finds all files of a version for download as a zip.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">Which version.</param>
/// <param name="IncludeDeaccessioned">Withdrawn versions count for those who may edit.</param>
/// <param name="Key">What an answered guestbook gave; null for nothing.</param>
/// <param name="Original">Whether tables are given as the files they were read from.</param>
[Open("who may see a version is decided when it is looked up; files the caller may not download are left out")]
public sealed record DownloadDataset(
    ObjectRef Target,
    string Version = ":latest",
    bool IncludeDeaccessioned = false,
    string? Key = null,
    bool Original = false
) : IQuery<ZipContents>, IBeyondLimits;

internal sealed class DownloadDatasetHandler(
    RepositoryDb db,
    VersionFinder versions,
    Downloads downloads,
    ZipSelection selection,
    DownloadEntries entering,
    PermissionEvaluator permissions
) : IHandle<DownloadDataset, ZipContents>
{
    public async Task<ZipContents> HandleAsync(DownloadDataset operation, OperationContext context, CancellationToken ct)
    {
        var entered = await entering.OfTargetAsync(context.Target.Id, operation.Key, operation.Target, context, ct);
        var seen = entered.IsForAnother(context) ? await OfAnotherAsync(entered.Caller, context, ct) : context;
        var withdrawn = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, seen);
        var version = await versions.FindAsync(VersionSelector.Parse(operation.Version), operation.Version, seen, withdrawn, ct);
        var found = await downloads.FindAsync(db.EntriesOf(version).OrderBy(e => e.Label).ThenBy(e => e.Id), ct);
        if (found.Count == 0)
        {
            throw DownloadErrors.NoFiles();
        }

        var zip = await selection.OfAsync(entered.Caller, found, operation.Original, ct);
        entered.MustBeAnswered();
        return zip;
    }

    private async Task<OperationContext> OfAnotherAsync(Caller reader, OperationContext context, CancellationToken ct) =>
        new(reader, context.Target, await permissions.OfAsync(reader, context.Target, ct), context.Now);
}
