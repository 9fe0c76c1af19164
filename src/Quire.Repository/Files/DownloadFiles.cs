using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Finds several files of one dataset for download as a zip.</summary>
[Open("published files without restriction are for everybody; the handler leaves out those the caller lacks the permission for")]
public sealed record DownloadFiles(IReadOnlyList<ObjectRef> Files) : IQuery<ZipContents>;

internal sealed class DownloadFilesHandler(RepositoryDb db, ObjectResolver resolver, Downloads downloads, ZipSelection selection)
    : IHandle<DownloadFiles, ZipContents>
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

        return found.Select(f => f.Entry.DatasetId).Distinct().Count() <= 1
            ? await selection.OfAsync(context.Caller, found, ct)
            : throw DownloadErrors.SeveralDatasets();
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
