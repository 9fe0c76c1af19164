using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Whether the caller may download at least one file of a version.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
/// <param name="IncludeDeaccessioned">Withdrawn versions count for those who may edit.</param>
[Open("Tells callers about nobody but themselves; the finder hides or refuses versions they may not see.")]
public sealed record CanDownloadAnyFile(ObjectRef Target, string Version, bool IncludeDeaccessioned = false)
    : IQuery<bool>,
        ITargeted;

internal sealed class CanDownloadAnyFileHandler(RepositoryDb db, VersionFinder finder, Downloads downloads)
    : IHandle<CanDownloadAnyFile, bool>
{
    public async Task<bool> HandleAsync(CanDownloadAnyFile operation, OperationContext context, CancellationToken ct)
    {
        var deaccessioned = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, context);
        var version = await finder.FindAsync(
            VersionSelector.Parse(operation.Version),
            operation.Version,
            context,
            deaccessioned,
            ct
        );
        // Those whose retention period is over are for editors alone.
        var today = downloads.Today;
        var kept = db.EntriesOf(version).Where(e => e.File.RetentionEnd == null || e.File.RetentionEnd >= today);
        if (context.May(Permission.DownloadFile))
        {
            return version.FileCount > 0 && (context.May(Permission.EditDataset) || await kept.AnyAsync(ct));
        }

        if (await downloads.Open(db.EntriesOf(version).Select(e => e.File)).AnyAsync(ct))
        {
            return true;
        }

        // A role may also have been given on single files.
        var assignees = context.Caller.Assignees;
        var roles = await db
            .RoleAssignments.Where(a => assignees.Contains(a.Assignee) && kept.Any(e => e.FileId == a.ObjectId))
            .Select(a => a.Role.Permissions)
            .ToListAsync(ct);
        return roles.Exists(r => context.Caller.Usable(r).HasFlag(Permission.DownloadFile));
    }
}
