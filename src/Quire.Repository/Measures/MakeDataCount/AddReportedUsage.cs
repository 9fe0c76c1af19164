using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>
/// Takes in what a report says of the usage of datasets: for its months it takes the place of what was counted here or reported
/// before. Datasets that are not here are passed over. Gives how many were.
/// </summary>
/// <param name="Reports">What is said; some hundred at once.</param>
/// <param name="All">The dataset all of it is about, whatever it says; null for those it names.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record AddReportedUsage(IReadOnlyList<ReportedUsage> Reports, ObjectRef? All = null) : ICommand<int>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Measures;
}

internal sealed class AddReportedUsageHandler(RepositoryDb db, ObjectResolver resolver, MeasureTable measures)
    : IHandle<AddReportedUsage, int>
{
    public async Task<int> HandleAsync(AddReportedUsage operation, OperationContext context, CancellationToken ct)
    {
        var all = operation.All is { } reference ? await resolver.ResolveHiddenAsync(reference, ct) : null;
        var keys = operation.Reports.Select(r => r.PersistentKey).ToList();
        var found = all is not null
            ? []
            : await db
                .Objects.AsNoTracking()
                .Where(o => o.Kind == ObjectKind.Dataset && keys.Contains(o.PersistentKey!))
                .ToDictionaryAsync(o => o.PersistentKey!, ct);
        var taken = 0;
        foreach (var report in operation.Reports)
        {
            if ((all ?? found.GetValueOrDefault(report.PersistentKey)) is { } dataset)
            {
                await ReplaceAsync(dataset, report, ct);
                taken++;
            }
        }

        context.AuditDetails = $"{taken} datasets";
        return taken;
    }

    private async Task ReplaceAsync(RepositoryObject dataset, ReportedUsage report, CancellationToken ct)
    {
        var (id, months, reported) = (dataset.Id, report.Months.ToList(), UsageMetric.Reported);
        var before = await db
            .Measures.AsNoTracking()
            .Where(m =>
                m.ObjectId == id && months.Contains(m.Period) && (reported.Contains(m.Measure) || m.Measure == Measure.Reports)
            )
            .ToListAsync(ct);
        await measures.AddAsync(
            [
                (
                    dataset,
                    before
                        .Select(m => new MeasureChange(m.Measure, m.Period, m.Category, -m.Amount))
                        .Concat(report.Amounts.Select(a => Of(a.Key, a.Value)))
                        .Concat(months.Select(m => new MeasureChange(Measure.Reports, m, "", 1)))
                ),
            ],
            ct
        );
    }

    private static MeasureChange Of((int Month, Measure Measure, string Country) key, long amount) =>
        new(key.Measure, key.Month, key.Country, amount);
}
