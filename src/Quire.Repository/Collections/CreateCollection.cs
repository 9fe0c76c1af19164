using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Makes a collection inside another one. Its creator administers it; it starts unpublished.</summary>
[Requires(Permission.AddDataverse)]
[RequiresAccount]
public sealed record CreateCollection(ObjectRef Target, CollectionInput Input) : ICommand<CollectionView>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.CollectionAliases;
}

internal sealed class CreateCollectionHandler(
    RepositoryDb db,
    DatasetRulesEditing settings,
    CollectionViews views,
    InheritedAssignments inherited,
    Notifier notifier
) : IHandle<CreateCollection, CollectionView>
{
    public async Task<CollectionView> HandleAsync(CreateCollection operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Input;
        CollectionRules.MustBeSound(collection: null, input);
        var key = CollectionRules.KeyOf(input.Alias!);
        if (await db.Collections.AnyAsync(c => c.AliasKey == key, ct))
        {
            throw CollectionErrors.AliasTaken(input.Alias!);
        }

        var collection = new CollectionRecord
        {
            Object = new()
            {
                Kind = ObjectKind.Collection,
                OwnerId = context.Target.Id,
                AncestorPath = context.Target.PathForChildren,
                CreatorId = context.Caller.AccountId,
                CreatedAt = context.Now,
            },
            Alias = input.Alias!,
            AliasKey = key,
            Name = input.Name!,
        };
        CollectionRules.Apply(input, collection);
        await settings.ApplyAsync(collection, input, ct);
        db.Collections.Add(collection);
        var admin = await db.Roles.SingleAsync(r => r.Alias == BuiltInRole.Admin.Alias, ct);
        db.RoleAssignments.Add(
            new()
            {
                Assignee = context.Caller.Identifier,
                Role = admin,
                Object = collection.Object,
            }
        );
        await inherited.CopyAsync(context.Target.Id, collection.Object, (context.Caller.Identifier, admin.Id), ct);
        await db.SaveChangesAsync(ct);
        context.AuditObjectId = collection.Id;
        context.Changed(OutboxKind.Collection, collection.Id);
        if (context.Caller.AccountId is { } creator)
        {
            await notifier.TellAsync(
                context,
                NotificationKinds.CollectionCreated,
                [creator],
                new(collection.Id, collection.Name),
                ct
            );
        }

        return await views.OfAsync(collection, ct);
    }
}
