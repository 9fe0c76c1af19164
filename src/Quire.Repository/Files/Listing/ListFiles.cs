using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Listing;

/// <summary>Lists files of a version, filtered, ordered and by page, in the database.</summary>
[Open("who may see a version is decided when it is looked up")]
public sealed record ListFiles(
    ObjectRef Target,
    VersionSelector Version,
    string VersionText,
    FileFilter Filter,
    FileOrder Order = FileOrder.NameAZ,
    int? Limit = null,
    int Offset = 0,
    bool IncludeDeaccessioned = false
) : IQuery<FilePage>, ITargeted;

/// <summary>Some files of a version.</summary>
/// <param name="Files">The files asked for.</param>
/// <param name="Total">How many there are in all that meet the filter.</param>
public sealed record FilePage(IReadOnlyList<FileView> Files, int Total);

internal sealed class ListFilesHandler(RepositoryDb db, VersionFinder versions) : IHandle<ListFiles, FilePage>
{
    public async Task<FilePage> HandleAsync(ListFiles operation, OperationContext context, CancellationToken ct)
    {
        // What was withdrawn is shown to those who may edit; others are told no more than counts.
        var withdrawn = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, context);
        var version = await versions.FindAsync(operation.Version, operation.VersionText, context, withdrawn, ct);
        var wanted = db.EntriesOf(version).AsNoTracking().FilteredBy(db, operation.Filter, context.Today);
        var total = operation.Filter == FileFilter.None ? version.FileCount : await wanted.CountAsync(ct);
        var page = wanted.Include(e => e.File).ThenInclude(f => f.Object).InOrder(operation.Order).Skip(operation.Offset);
        var entries = await (operation.Limit is { } limit ? page.Take(limit) : page).ToListAsync(ct);
        return new([.. entries.Select(e => new FileView(e, version) { Held = context.Permissions })], total);
    }
}
