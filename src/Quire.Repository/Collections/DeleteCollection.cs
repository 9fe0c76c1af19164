using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Deletes an empty collection.</summary>
[Requires(Permission.DeleteDataverse)]
[RequiresAccount]
public sealed record DeleteCollection(ObjectRef Target) : ICommand<string>, ITargeted;

internal sealed class DeleteCollectionHandler(RepositoryDb db, GroupRemoval removal) : IHandle<DeleteCollection, string>
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

        var groups = await db.ExplicitGroups.Where(g => g.OwnerId == id).Select(g => g.Alias).ToListAsync(ct);
        await removal.ForgetAsync(context, [.. groups.Select(g => AssigneeIds.ExplicitGroup(id, g))], ct);
        var collection = await db.Collections.SingleAsync(c => c.Id == id, ct);
        context.AuditDetails = collection.Alias;
        // What it showed by links is no longer found through it.
        foreach (var shown in await db.CollectionLinks.Where(l => l.CollectionId == id).Select(l => l.ObjectId).ToListAsync(ct))
        {
            context.Changed(OutboxKind.Linked, shown);
        }

        await db.Objects.Where(o => o.Id == id).ExecuteDeleteAsync(ct);
        db.Entry(collection).State = EntityState.Detached;
        context.Changed(OutboxKind.Removed, id);
        context.Changed(OutboxKind.Contents, context.Target.OwnerId.Value);
        return collection.Alias;
    }
}
