using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures;

/// <summary>Tells how often people looked at a dataset and how often its files were downloaded, ever.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDatasetNumbers(ObjectRef Target) : IQuery<DatasetNumbers>, ITargeted;

/// <summary>How much a dataset was used.</summary>
/// <param name="Views">How often people looked at it or took something of it; programs that say what they are do not count.</param>
/// <param name="Downloads">Downloads of its files.</param>
public sealed record DatasetNumbers(long Views, long Downloads);

internal sealed class GetDatasetNumbersHandler(RepositoryDb db) : IHandle<GetDatasetNumbers, DatasetNumbers>
{
    public async Task<DatasetNumbers> HandleAsync(GetDatasetNumbers operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var sums = await db
            .Measures.Where(m =>
                m.ObjectId == id && (m.Measure == Measure.InvestigationsRegular || m.Measure == Measure.Downloads)
            )
            .GroupBy(m => m.Measure)
            .Select(g => new { g.Key, Amount = g.Sum(m => m.Amount) })
            .ToDictionaryAsync(s => s.Key, s => s.Amount, ct);
        return new(sums.GetValueOrDefault(Measure.InvestigationsRegular), sums.GetValueOrDefault(Measure.Downloads));
    }
}
