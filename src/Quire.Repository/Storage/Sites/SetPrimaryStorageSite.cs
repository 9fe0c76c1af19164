using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Storage;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Sites;

/// <summary>Says whether data are at a storage site at first; at most one is such.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetPrimaryStorageSite(StorageSiteId Id, bool IsPrimary) : ICommand<StorageSiteRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.StorageSites;
}

internal sealed class SetPrimaryStorageSiteHandler(RepositoryDb db) : IHandle<SetPrimaryStorageSite, StorageSiteRecord>
{
    public async Task<StorageSiteRecord> HandleAsync(
        SetPrimaryStorageSite operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var site = await StorageSiteRules.FindAsync(db, operation.Id, ct);
        if (operation.IsPrimary)
        {
            await StorageSiteRules.PrimaryMustBeFreeAsync(db, site.Id, ct);
        }

        site.IsPrimary = operation.IsPrimary;
        context.AuditDetails = $"{site.Id} {operation.IsPrimary}";
        return site;
    }
}
