using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Deposits;

/// <summary>Lists datasets that lie directly in a collection and that the caller may edit, in the order they were made.</summary>
/// <param name="Target">The collection.</param>
/// <param name="After">Number of the dataset to go on after; 0 for the beginning.</param>
[Requires(Permission.AddDataset)]
[RequiresAccount]
public sealed record ListDeposits(ObjectRef Target, long After) : IQuery<DepositPage>, ITargeted
{
    /// <summary>Datasets looked at for one answer.</summary>
    public const int AtOnce = 1000;
}

internal sealed class ListDepositsHandler(RepositoryDb db, PermissionEvaluator permissions) : IHandle<ListDeposits, DepositPage>
{
    public async Task<DepositPage> HandleAsync(ListDeposits operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db
            .Collections.Where(c => c.Id == id)
            .Select(c => new
            {
                c.Alias,
                c.Name,
                c.Object.PublishedAt,
            })
            .SingleAsync(ct);
        var page = await db
            .Objects.AsNoTracking()
            .Where(o => o.OwnerId == id && o.Kind == ObjectKind.Dataset && o.Id > operation.After)
            .OrderBy(o => o.Id)
            .Take(ListDeposits.AtOnce + 1)
            .ToListAsync(ct);
        var some = page.Take(ListDeposits.AtOnce).ToList();
        var held = await permissions.OfManyAsync(context.Caller, some, ct);
        var editable = some.Where(o => held[o.Id].HasFlag(Permission.EditDataset)).ToList();
        var newest = await NewestAsync([.. editable.Select(o => o.Id)], ct);
        return new(
            collection.Alias,
            collection.Name,
            collection.PublishedAt is not null,
            [.. editable.Select(o => new DepositedDataset(o.PersistentId!, newest[o.Id].Title, newest[o.Id].UpdatedAt))],
            page.Count > some.Count ? some[^1].Id : null
        );
    }

    private Task<Dictionary<long, Newest>> NewestAsync(List<long> datasets, CancellationToken ct) =>
        db.NewestOfEach()
            .Where(v => EF.Parameter(datasets).Contains(v.DatasetId))
            .Select(v => new Newest(v.DatasetId, v.Title, v.UpdatedAt))
            .ToDictionaryAsync(v => v.Dataset, ct);

    private sealed record Newest(long Dataset, string Title, DateTime UpdatedAt);
}
