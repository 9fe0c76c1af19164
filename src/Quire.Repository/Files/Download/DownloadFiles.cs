using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>Finds several files of one dataset for download as a zip.</summary>
/// <param name="Files">The files.</param>
/// <param name="Key">What an answered guestbook gave; null for nothing.</param>
/// <param name="Original">Whether tables are given as the files they were read from.</param>
[Open("published files without restriction are for everybody; the handler leaves out those the caller lacks the permission for")]
public sealed record DownloadFiles(IReadOnlyList<ObjectRef> Files, string? Key = null, bool Original = false)
    : IQuery<ZipContents>;

internal sealed class DownloadFilesHandler(Downloads downloads, ZipSelection selection, DownloadEntries entering)
    : IHandle<DownloadFiles, ZipContents>
{
    public async Task<ZipContents> HandleAsync(DownloadFiles operation, OperationContext context, CancellationToken ct)
    {
        var named = await downloads.FindHiddenAsync(operation.Files, ct);
        if (named.Entries.Count == 0)
        {
            var none = await downloads.MustBeThereAsync(named, context.Caller, ct);
            return await selection.OfAsync(context.Caller, none, operation.Original, ct);
        }

        var entered = await entering.OfAsync(named.Entries[0].Entry.DatasetId, operation.Key, context, ct);
        var found = await downloads.MustBeThereAsync(named, entered.Caller, ct);
        if (found.Exists(f => f.Entry.DatasetId != found[0].Entry.DatasetId))
        {
            throw DownloadErrors.SeveralDatasets();
        }

        var zip = await selection.OfAsync(entered.Caller, found, operation.Original, ct);
        entered.MustBeAnswered();
        return zip;
    }
}
