using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>
/// Who may have auxiliary files: whoever may have the file itself, and public ones of published files everybody.
/// </summary>
public sealed class AuxiliaryAccess(RepositoryDb db, Downloads downloads)
{
    /// <summary>Whether the caller may have those that are not public. The target is the file.</summary>
    public async Task<bool> MayHaveAllAsync(OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        return downloads.MayHave(await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct), context.Permissions);
    }

    /// <summary>
    /// Whether those that are public are for everybody: a released version lists the file, and its retention period is not over.
    /// </summary>
    public async Task<bool> ArePublicAsync(OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct);
        return entries.Exists(e => e.Released) && !entries[0].Entry.File.IsExpired(downloads.Today);
    }

    /// <summary>Refuses files the caller may not know of: those no released version lists.</summary>
    public async Task MustBeSeenAsync(OperationContext context, CancellationToken ct)
    {
        if (!context.May(Permission.ViewUnpublishedDataset) && !await ArePublicAsync(context, ct))
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }
    }
}
