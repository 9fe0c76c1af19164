using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Deletes an empty collection.</summary>
[Requires(Permission.DeleteDataverse)]
[RequiresAccount]
public sealed record DeleteCollection(ObjectRef Target) : ICommand<string>, ITargeted;

internal sealed class DeleteCollectionHandler(RepositoryDb db, GroupRemoval removal, RoleDefinitions roles)
    : IHandle<DeleteCollection, string>
{
    public async Task<string> HandleAsync(DeleteCollection operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (context.Target.OwnerId is null)
        {
            throw CollectionErrors.IsRoot();
        }

        if (await db.Objects.AnyAsync(o => o.OwnerId == id, ct))
        {
            throw CollectionErrors.NotEmpty();
        }

        if (await db.GuestbookResponses.AnyAsync(r => r.Guestbook.CollectionId == id, ct))
        {
            throw CollectionErrors.GuestbooksAnswered();
        }

        var groups = await db.ExplicitGroups.Where(g => g.OwnerId == id).Select(g => g.Alias).ToListAsync(ct);
        await removal.ForgetAsync(context, [.. groups.Select(g => AssigneeIds.ExplicitGroup(id, g))], ct);
        var collection = await db.Collections.SingleAsync(c => c.Id == id, ct);
        await RemoveRolesAsync(collection, context, ct);
        context.AuditDetails = collection.Alias;
        // What it showed by links is no longer found through it.
        foreach (var shown in await db.CollectionLinks.Where(l => l.CollectionId == id).Select(l => l.ObjectId).ToListAsync(ct))
        {
            context.Changed(OutboxKind.Linked, shown);
        }

        // They refer to nothing, so they do not go by themselves; sums of what lay in it once are there to the last.
        await db.Measures.Where(m => m.ObjectId == id).ExecuteDeleteAsync(ct);
        await db.Objects.Where(o => o.Id == id).ExecuteDeleteAsync(ct);
        db.Entry(collection).State = EntityState.Detached;
        context.Changed(OutboxKind.Removed, id);
        context.Changed(OutboxKind.Contents, context.Target.OwnerId.Value);
        return collection.Alias;
    }

    // What was moved away may hold them still.
    private async Task RemoveRolesAsync(CollectionRecord collection, OperationContext context, CancellationToken ct)
    {
        var own = await db.Roles.Where(r => r.OwnerId == collection.Id).OrderBy(r => r.Id).ToListAsync(ct);
        if (own.Count == 0)
        {
            return;
        }

        // Its own choice goes with it.
        collection.DefaultContributorRoleId = null;
        await db.SaveChangesAsync(ct);
        foreach (var role in own)
        {
            await roles.RemoveAsync(context, role, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
