using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Tells how a dataset was used, ever or in a month; null where nobody used it then.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Metric">Which number, by its wire name.</param>
/// <param name="Month">The month; null for all time.</param>
/// <param name="Country">From which country; null for all.</param>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDatasetUsage(ObjectRef Target, string Metric, string? Month, string? Country)
    : IQuery<DatasetUsage>,
        ITargeted;

/// <summary>How a dataset was used.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Amount">The number; null where nobody used it.</param>
public sealed record DatasetUsage(long Dataset, long? Amount);

internal sealed class GetDatasetUsageHandler(RepositoryDb db, StoredUsage usage) : IHandle<GetDatasetUsage, DatasetUsage>
{
    public async Task<DatasetUsage> HandleAsync(GetDatasetUsage operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var metric = UsageMetric.Of(operation.Metric);
        var month = MetricSpan.UpTo(operation.Month, context.Now).Month;
        var country = Countries.Asked(operation.Country);
        if (metric == UsageMetric.Citations)
        {
            return new(id, await db.Citations.LongCountAsync(c => c.DatasetId == id, ct));
        }

        var (first, last) = (month ?? 0, month ?? int.MaxValue);
        return await usage.SumAsync(id, UsageMetric.Totals, country, first, last, ct) == 0
            ? new(id, null)
            : new(id, await usage.SumAsync(id, metric.Measures, country, first, last, ct));
    }
}
