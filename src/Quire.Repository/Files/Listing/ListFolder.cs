using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Listing;

/// <summary>Lists one folder of a version by page: the folders and files right in it.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
/// <param name="Folder">The folder, without slash at either end; empty for the top.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="Size">Files on a page.</param>
[Open("who may see a version is decided when it is looked up")]
public sealed record ListFolder(ObjectRef Target, string Version, string Folder, int Page, int Size = ListFolder.PageSize)
    : IQuery<FolderView>,
        ITargeted
{
    /// <summary>Files on a page where nothing else is said.</summary>
    public const int PageSize = 1000;
}

internal sealed class ListFolderHandler(RepositoryDb db, VersionFinder versions) : IHandle<ListFolder, FolderView>
{
    public async Task<FolderView> HandleAsync(ListFolder operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        var version = await versions.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        var (folder, all) = (operation.Folder, db.EntriesOf(version).AsNoTracking());
        var folders = await FoldersAsync(all, folder, ct);
        var files = await all.Where(e => e.DirectoryLabel == folder)
            .Include(e => e.File)
                .ThenInclude(f => f.Object)
            .OrderBy(e => e.Label)
            .ThenBy(e => e.Id)
            .Skip((int)Math.Min((long)operation.Page * operation.Size, int.MaxValue))
            .Take(operation.Size + 1)
            .ToListAsync(ct);
        if (files.Count == 0 && (folders.Count == 0 || operation.Page > 0))
        {
            throw FileErrors.FolderNotFound(folder);
        }

        return new(
            version,
            operation.Page == 0 ? folders : [],
            [.. files.Take(operation.Size).Select(e => new FileView(e, version))],
            files.Count > operation.Size
        );
    }

    // Every folder that holds a file, of which the first step below the one asked for counts.
    private static async Task<IReadOnlyList<string>> FoldersAsync(
        IQueryable<FileEntryRecord> all,
        string folder,
        CancellationToken ct
    )
    {
        var beginning = folder.Length == 0 ? "" : $"{folder}/";
        var below = await all.Select(e => e.DirectoryLabel)
            .Where(d => d != folder && d.StartsWith(beginning))
            .Distinct()
            .ToListAsync(ct);
        return
        [
            // Databases differ in whether letter case counts here; in names of folders it does.
            .. below
                .Where(d => d.StartsWith(beginning, StringComparison.Ordinal))
                .Select(d => d[beginning.Length..].Split('/')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
