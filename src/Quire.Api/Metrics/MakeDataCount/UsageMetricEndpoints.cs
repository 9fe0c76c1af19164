using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.MakeDataCount;
using Quire.Repository.Measures.Reading;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>How all datasets, or those of a collection, were used.</summary>
internal static class UsageMetricEndpoints
{
    public static void MapUsageMetricEndpoints(this IEndpointRouteBuilder metrics)
    {
        metrics
            .MapGet("/makeDataCount/{metric}", (string metric, Call call) => SumAsync(metric, MetricSpan.Ever, call))
            .Says("MeasureUsage", "Tells how datasets were used, by a metric of Make Data Count.", 400, 404)
            .Asks(UsageParameters.Country, MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, long>>>();
        metrics
            .MapGet("/makeDataCount/{metric}/monthly", SeriesAsync)
            .Says("MeasureUsageMonthly", "Tells how datasets were used up to each month, as a table or as JSON.", 400, 404)
            .Asks(UsageParameters.Country, MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet(
                "/makeDataCount/{metric}/toMonth/{yyyymm}",
                (string metric, string yyyymm, Call call) => SumAsync(metric, MetricSpan.UpTo(yyyymm, call.Now), call)
            )
            .Says("MeasureUsageToMonth", "Tells how datasets were used up to the end of a month.", 400, 404)
            .Asks(UsageParameters.Country, MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, long>>>();
    }

    private static async Task<IResult> SumAsync(string metric, MetricSpan span, Call call)
    {
        var parent = MetricParameters.ParentOf(call);
        var amount = await call.RunAsync(new MeasureUsage(metric, parent, call.Query(UsageParameters.Country), span));
        return Answer.Ok<IReadOnlyDictionary<string, long>>(
            new Dictionary<string, long>(StringComparer.Ordinal) { [metric] = amount }
        );
    }

    private static async Task<IResult> SeriesAsync(string metric, Call call)
    {
        var parent = MetricParameters.ParentOf(call);
        var series = await call.RunAsync(new ListUsageSeries(metric, parent, call.Query(UsageParameters.Country)));
        return new MetricRows(
            series.Select(p => new MetricRow { Date = MetricText.Month(p.Month), Count = p.Amount }).ToAsyncEnumerable(),
            ["date", "count"],
            $"makeDataCount.{metric}.timeseries.csv"
        );
    }
}
