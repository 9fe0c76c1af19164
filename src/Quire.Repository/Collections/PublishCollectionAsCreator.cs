using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Makes a collection public in the name of whoever made it, who must be permitted to.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record PublishCollectionAsCreator(ObjectRef Target) : ICommand<CollectionView>, IBeyondLimits;

internal sealed class PublishCollectionAsCreatorHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    CallerDirectory callers,
    CollectionViews views
) : IHandle<PublishCollectionAsCreator, CollectionView>
{
    public async Task<CollectionView> HandleAsync(
        PublishCollectionAsCreator operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var creator =
            await db
                .Accounts.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == context.Target.CreatorId && a.DeactivatedAt == null, ct)
            ?? throw CollectionErrors.CreatorGone();
        var caller = await callers.WithGroupsAsync(creator, ct);
        if (!(await permissions.OfAsync(caller, context.Target, ct)).HasFlag(Permission.PublishDataverse))
        {
            throw AccessErrors.NotPermitted(caller.Identifier);
        }

        context.AuditDetails = caller.Identifier;
        return await new PublishCollectionHandler(db, views).HandleAsync(new(operation.Target), context, ct);
    }
}
