using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures;

/// <summary>
/// Tells how often files of a dataset were downloaded: before the day Make Data Count began here, where one is set, or ever.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Ever">Downloads since that day count as well.</param>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDatasetDownloads(ObjectRef Target, bool Ever) : IQuery<DatasetDownloads>, ITargeted;

/// <summary>How often files of a dataset were downloaded.</summary>
/// <param name="Id">The dataset.</param>
/// <param name="Amount">Downloads.</param>
/// <param name="Before">Only those before this day; null for all.</param>
public sealed record DatasetDownloads(long Id, long Amount, DateOnly? Before);

internal sealed class GetDatasetDownloadsHandler(RepositoryDb db, Settings settings)
    : IHandle<GetDatasetDownloads, DatasetDownloads>
{
    public async Task<DatasetDownloads> HandleAsync(GetDatasetDownloads operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var before = operation.Ever ? null : await StartAsync(ct);
        var day = before is { } date ? Periods.DayOf(date.ToDateTime(TimeOnly.MinValue)) : int.MaxValue;
        var amount = await db
            .Measures.Where(m => m.ObjectId == id && m.Measure == Measure.Downloads && m.Period < day)
            .SumAsync(m => m.Amount, ct);
        return new(id, amount, before);
    }

    // What is no day was refused when it was set, or comes from a program that did not look.
    private async Task<DateOnly?> StartAsync(CancellationToken ct) =>
        SettingRules.DayOf(await settings.GetAsync(SettingNames.MdcStartDate, ct));
}
