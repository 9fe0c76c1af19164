using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Logos;

/// <summary>Takes the logo off a collection, also one its theme names.</summary>
/// <param name="Target">The collection.</param>
/// <param name="SeenRevision">
/// Revision of the collection its author saw: once it is another, nothing changes. Null for whatever it is.
/// </param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record RemoveCollectionLogo(ObjectRef Target, long? SeenRevision = null) : ICommand, ITargeted;

internal sealed class RemoveCollectionLogoHandler(RepositoryDb db) : IHandle<RemoveCollectionLogo>
{
    public async Task HandleAsync(RemoveCollectionLogo operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.SingleAsync(c => c.Id == id, ct);
        CollectionRules.MustBeSeen(collection, operation.SeenRevision);
        collection.Logo = null;
        collection.Theme = collection.Theme is { } theme ? theme with { Logo = null } : null;
        collection.Revision++;
        await db.CollectionLogos.Where(l => l.CollectionId == id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Collection, id);
    }
}
