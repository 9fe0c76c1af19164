using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>What the caller may do with a file.</summary>
[RequiresAccount]
public sealed record GetFilePermissions(ObjectRef Target) : IQuery<FilePermissions>, ITargeted;

internal sealed class GetFilePermissionsHandler(RepositoryDb db, PermissionEvaluator permissions) : IHandle<GetFilePermissions, FilePermissions>
{
    public async Task<FilePermissions> HandleAsync(GetFilePermissions operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target;
        if (file.PublishedAt is null)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        var dataset = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == file.OwnerId, ct);
        var open = file.PublishedAt is not null && await db.Files.AnyAsync(f => f.Id == file.Id && !f.Restricted, ct);
        return new(
            open || context.May(Permission.DownloadFile),
            context.May(Permission.ManageFilePermissions),
            (await permissions.OfAsync(context.Caller, dataset, ct)).HasFlag(Permission.EditDataset));
    }
}
