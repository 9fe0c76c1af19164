using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures;

/// <summary>Tells how often a file was downloaded.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetFileDownloads(ObjectRef Target) : IQuery<long>, ITargeted;

internal sealed class GetFileDownloadsHandler(RepositoryDb db) : IHandle<GetFileDownloads, long>
{
    public Task<long> HandleAsync(GetFileDownloads operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        return db.FileDownloads.Where(d => d.FileId == id).SumAsync(d => d.Amount, ct);
    }
}
