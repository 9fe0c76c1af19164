using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Shows a collection no more in another one.</summary>
/// <param name="Collection">The collection shown.</param>
/// <param name="CollectionText">What the caller named it by.</param>
/// <param name="Target">The collection that shows it.</param>
/// <param name="TargetText">What the caller named that one by.</param>
[RequiresSuperuser]
public sealed record UnlinkCollection(ObjectRef Collection, string CollectionText, ObjectRef Target, string TargetText)
    : ICommand,
        ITargeted;

internal sealed class UnlinkCollectionHandler(RepositoryDb db, ObjectResolver resolver) : IHandle<UnlinkCollection>
{
    public async Task HandleAsync(UnlinkCollection operation, OperationContext context, CancellationToken ct)
    {
        var (linked, linking) = ((await resolver.ResolveAsync(operation.Collection, context.Caller, ct)).Id, context.Target.Id);
        if (await db.CollectionLinks.Where(l => l.ObjectId == linked && l.CollectionId == linking).ExecuteDeleteAsync(ct) == 0)
        {
            throw LinkErrors.NotLinked(operation.CollectionText, operation.TargetText);
        }

        context.AuditDetails = operation.CollectionText;
        context.Changed(OutboxKind.Linked, linked);
    }
}
