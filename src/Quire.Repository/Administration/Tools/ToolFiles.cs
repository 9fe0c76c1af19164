using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Which external tools work on which files, for whom.</summary>
internal sealed class ToolFiles(RepositoryDb db, Downloads downloads, PermissionEvaluator permissions)
{
    /// <summary>Refuses a tool that does not work on a file.</summary>
    public static void MustSuit(ExternalToolRecord tool, FileView file)
    {
        var type = file.Entry.ShownType;
        if (tool.ContentType is { Length: > 0 } wanted && wanted != type)
        {
            throw ToolErrors.OtherType(wanted, type);
        }
    }

    /// <summary>Refuses a tool that needs auxiliary files the file has not.</summary>
    public async Task MustHaveAsync(ExternalToolRecord tool, long file, CancellationToken ct)
    {
        foreach (var (tag, version) in tool.AuxiliaryFiles ?? [])
        {
            if (!await db.AuxiliaryFiles.AnyAsync(a => a.FileId == file && a.FormatTag == tag && a.FormatVersion == version, ct))
            {
                throw ToolErrors.RequirementsUnmet();
            }
        }
    }

    /// <summary>
    /// Whether the bytes of a file are not for everybody; refuses those who may not have them.
    /// </summary>
    public async Task<bool> IsClosedAsync(FileView file, OperationContext context, CancellationToken ct)
    {
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file.Entry.FileId), ct);
        var isOpen = downloads.MayHave(entries, Permission.None);
        if (isOpen && file.Version.Number is not null)
        {
            return false;
        }

        var held = await permissions.OfAsync(context.Caller, file.Entry.File.Object, ct);
        return isOpen || downloads.MayHave(entries, held) ? true : throw ToolErrors.FileClosed();
    }
}
