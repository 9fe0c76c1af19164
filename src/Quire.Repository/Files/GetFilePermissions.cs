using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>What the caller may do with a file.</summary>
[RequiresAccount]
public sealed record GetFilePermissions(ObjectRef Target) : IQuery<FilePermissions>, ITargeted;

/// <summary>What somebody may do with a file.</summary>
/// <param name="Download">Get its bytes.</param>
/// <param name="ManagePermissions">Give others access to it.</param>
/// <param name="EditDataset">Change the dataset it lies in.</param>
public sealed record FilePermissions(bool Download, bool ManagePermissions, bool EditDataset);

internal sealed class GetFilePermissionsHandler(RepositoryDb db, PermissionEvaluator permissions, Downloads downloads)
    : IHandle<GetFilePermissions, FilePermissions>
{
    public async Task<FilePermissions> HandleAsync(GetFilePermissions operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target;
        if (file.PublishedAt is null)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        var dataset = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == file.OwnerId, ct);
        var files = db.Files.Where(f => f.Id == file.Id);
        var isPublic = await downloads.Public(files).AnyAsync(ct);
        return new(
            downloads.MayHave(await files.AsNoTracking().SingleAsync(ct), context.Permissions, isPublic),
            context.May(Permission.ManageFilePermissions),
            (await permissions.OfAsync(context.Caller, dataset, ct)).HasFlag(Permission.EditDataset)
        );
    }
}
