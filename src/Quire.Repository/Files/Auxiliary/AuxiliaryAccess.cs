using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>
/// Who may have auxiliary files: whoever may have the file itself, and public ones of published files everybody.
/// </summary>
public sealed class AuxiliaryAccess(RepositoryDb db, Downloads downloads)
{
    /// <summary>Says which of them the caller may have; refuses a file he may not know of. The target is the file.</summary>
    public async Task<Func<AuxiliaryFileRecord, bool>> WhichAsync(OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct);
        // Those that are public are for everybody while a released version lists the file and its retention period is not over.
        var arePublic = entries.Exists(e => e.Released) && !entries[0].Entry.File.IsExpired(downloads.Today);
        if (!arePublic)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        return downloads.MayHave(entries, context.Permissions) ? _ => true
            : arePublic ? a => a.IsPublic
            : _ => false;
    }
}
