using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Finds several files of one dataset for download as a zip.</summary>
/// <param name="Files">The files.</param>
/// <param name="Key">What an answered guestbook gave; null for nothing.</param>
[Open("published files without restriction are for everybody; the handler leaves out those the caller lacks the permission for")]
public sealed record DownloadFiles(IReadOnlyList<ObjectRef> Files, string? Key = null) : IQuery<ZipContents>;

internal sealed class DownloadFilesHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    Downloads downloads,
    ZipSelection selection,
    DownloadEntries entering
) : IHandle<DownloadFiles, ZipContents>
{
    // More at once would make a statement longer than some databases take.
    private const int AtOnce = 500;

    public async Task<ZipContents> HandleAsync(DownloadFiles operation, OperationContext context, CancellationToken ct)
    {
        var ids = await IdsAsync(operation.Files, ct);
        var found = new List<DownloadCandidate>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            found.AddRange(
                await downloads.FindAsync(db.FileEntries.Where(e => some.Contains(e.FileId)).OrderBy(e => e.FileId), ct)
            );
        }

        var known = found.Select(f => f.Entry.FileId).ToHashSet();
        if (ids.Find(id => !known.Contains(id)) is > 0 and var missing)
        {
            throw TargetErrors.FileNotFound(missing);
        }

        if (found.Count == 0)
        {
            return await selection.OfAsync(context.Caller, found, ct);
        }

        if (found.Exists(f => f.Entry.DatasetId != found[0].Entry.DatasetId))
        {
            throw DownloadErrors.SeveralDatasets();
        }

        var entered = await entering.OfAsync(found[0].Entry.DatasetId, operation.Key, context, ct);
        var zip = await selection.OfAsync(entered.Caller, found, ct);
        entered.MustBeAnswered();
        return zip;
    }

    private async Task<List<long>> IdsAsync(IReadOnlyList<ObjectRef> files, CancellationToken ct)
    {
        var ids = new List<long>();
        foreach (var file in files)
        {
            ids.Add(file is ObjectRef.File { Id: var id } ? id : (await resolver.ResolveAsync(file, ct)).Id);
        }

        return [.. ids.Distinct()];
    }
}
