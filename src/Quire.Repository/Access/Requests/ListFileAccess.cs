using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Lists who was granted access to files of a dataset, the files in the order they were added in. Whoever may download them by a
/// role on the dataset or above it is not among them.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Offset">How many to leave out at the beginning.</param>
/// <param name="Limit">How many to give at most.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record ListFileAccess(ObjectRef Target, int Offset = 0, int Limit = 50) : IQuery<FileAccessHolders>, ITargeted
{
    /// <summary>The file, where only that one is asked for; null for all.</summary>
    public long? File { get; init; }

    /// <summary>Number of the one grant that is asked for; null for all.</summary>
    public long? Only { get; init; }
}

internal sealed class ListFileAccessHandler(RepositoryDb db, AssignmentNames names) : IHandle<ListFileAccess, FileAccessHolders>
{
    public async Task<FileAccessHolders> HandleAsync(ListFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var (dataset, role) = (context.Target.Id, BuiltInRole.FileDownloader.Alias);
        var all = db
            .RoleAssignments.AsNoTracking()
            .Where(a => a.Object.OwnerId == dataset && a.Object.Kind == ObjectKind.File)
            .Where(a => a.Role.Alias == role && a.Role.OwnerId == null);
        if (operation.File is { } file)
        {
            all = all.Where(a => a.ObjectId == file);
        }

        if (operation.Only is { } only)
        {
            all = all.Where(a => a.Id == only);
        }

        var held = await all.Include(a => a.Role)
            .Include(a => a.Object)
            .OrderBy(a => a.ObjectId)
            .ThenBy(a => a.Id)
            .Skip(operation.Offset)
            .Take(operation.Limit)
            .ToListAsync(ct);
        var files = held.Select(a => a.ObjectId).Distinct().ToList();
        var paths = await db.NewestEntryOfEach()
            .Where(e => files.Contains(e.FileId))
            .Select(e => new { e.FileId, Path = e.DirectoryLabel == "" ? e.Label : e.DirectoryLabel + "/" + e.Label })
            .ToDictionaryAsync(e => e.FileId, e => e.Path, ct);
        return new(
            [
                .. (await names.OfAsync(held, ct)).Select(a => new FileAccessHolder(
                    a,
                    paths.GetValueOrDefault(a.Assignment.ObjectId, "")
                )),
            ],
            await all.CountAsync(ct)
        );
    }
}
