using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Looks;

/// <summary>
/// Tells how pages about a collection, a dataset or a file look. What a collection does not say itself it takes from the nearest
/// one above it that does and that the caller may see.
/// </summary>
[Open("shows of collections only what the caller may see of them")]
public sealed record GetLook(ObjectRef Target) : IQuery<Look>, ITargeted;

internal sealed class GetLookHandler(RepositoryDb db, VisibleObjects visible, PermissionEvaluator permissions)
    : IHandle<GetLook, Look>
{
    public async Task<Look> HandleAsync(GetLook operation, OperationContext context, CancellationToken ct)
    {
        long[] ids = [.. context.Target.AncestorIds, context.Target.Id];
        var saying = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => ids.Contains(c.Id) && (c.Theme != null || c.Logo != null))
            .ToListAsync(ct);
        var look = Look.Plain;
        foreach (var collection in saying.OrderByDescending(c => c.Object.AncestorIds.Count))
        {
            look = await MaySeeAsync(context.Caller, collection.Object, ct) ? Completed(look, collection) : look;
        }

        return look;
    }

    private static Look Completed(Look look, CollectionRecord above) =>
        new(
            look.Logo ?? (above.Logo is { } logo ? new(above, logo) : null),
            look.Colours ?? (above.Theme is { } theme && HasColours(theme) ? theme : null)
        );

    private static bool HasColours(Theme theme) =>
        !string.IsNullOrEmpty(theme.LinkColor) || !string.IsNullOrEmpty(theme.BackgroundColor);

    private async Task<bool> MaySeeAsync(Caller caller, RepositoryObject collection, CancellationToken ct) =>
        await visible.ContainAsync(caller, collection, ct)
        && (
            collection.PublishedAt is not null
            || (await permissions.OfAsync(caller, collection, ct)).HasFlag(Permission.ViewUnpublishedDataverse)
        );
}
