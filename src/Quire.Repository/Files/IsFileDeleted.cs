using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Whether the newest version the caller may know of no longer lists a published file.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record IsFileDeleted(ObjectRef Target) : IQuery<bool>, ITargeted;

internal sealed class IsFileDeletedHandler(RepositoryDb db) : IHandle<IsFileDeleted, bool>
{
    public async Task<bool> HandleAsync(IsFileDeleted operation, OperationContext context, CancellationToken ct)
    {
        var drafts = context.May(Permission.ViewUnpublishedDataset);
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.OwnerId!.Value).KnownTo(drafts).FirstAsync(ct);
        return !await db.EntriesOf(newest).AnyAsync(e => e.FileId == context.Target.Id, ct);
    }
}
