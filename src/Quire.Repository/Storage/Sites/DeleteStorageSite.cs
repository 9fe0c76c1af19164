using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Sites;

/// <summary>Tells of a storage site no longer.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteStorageSite(StorageSiteId Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.StorageSites;
}

internal sealed class DeleteStorageSiteHandler(RepositoryDb db) : IHandle<DeleteStorageSite>
{
    public async Task HandleAsync(DeleteStorageSite operation, OperationContext context, CancellationToken ct)
    {
        var site = await StorageSiteRules.FindAsync(db, operation.Id, ct);
        db.StorageSites.Remove(site);
        context.AuditDetails = $"{site.Id} {site.Hostname}";
    }
}
