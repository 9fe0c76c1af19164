using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
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

    /// <summary>Refuses files the caller may not know of.</summary>
    public static void MustBeSeen(OperationContext context)
    {
        if (context.Target.PublishedAt is null)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }
    }
}
