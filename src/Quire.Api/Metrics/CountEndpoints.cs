using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.Reading;

namespace Quire.Api.Metrics;

/// <summary>
/// How many collections, datasets, files, downloads and accounts there are, were up to a month, or came lately.
/// </summary>
internal static class CountEndpoints
{
    private static readonly QueryParameter[] OfCollection = [MetricParameters.ParentAlias];
    private static readonly QueryParameter[] OfDatasets = [MetricParameters.DataLocation, MetricParameters.ParentAlias];

    public static void MapCountEndpoints(this IEndpointRouteBuilder metrics)
    {
        Map(metrics, "dataverses", Metric.Collections, "Collections", "public collections", OfCollection);
        Map(metrics, "datasets", Metric.Datasets, "Datasets", "released datasets", OfDatasets);
        Map(metrics, "files", Metric.Files, "Files", "files of released versions", OfCollection);
        Map(metrics, "downloads", Metric.Downloads, "Downloads", "downloads of files", OfCollection);
        Map(metrics, "accounts", Metric.Accounts, "Accounts", "accounts", []);
    }

    private static void Map(
        IEndpointRouteBuilder metrics,
        string path,
        Metric metric,
        string name,
        string what,
        QueryParameter[] asked
    )
    {
        metrics
            .MapGet($"/{path}", (Call call) => CountAsync(metric, MetricSpan.Ever, call))
            .Says($"Measure{name}", $"Counts {what}.", 400, 404)
            .Asks(asked)
            .Produces<ApiEnvelope<MetricCount>>();
        metrics
            .MapGet(
                $"/{path}/toMonth/{{yyyymm}}",
                (string yyyymm, Call call) => CountAsync(metric, MetricSpan.UpTo(yyyymm, call.Now), call)
            )
            .Says($"Measure{name}ToMonth", $"Counts {what} up to the end of a month.", 400, 404)
            .Asks(asked)
            .Produces<ApiEnvelope<MetricCount>>();
        metrics
            .MapGet($"/{path}/pastDays/{{days}}", (string days, Call call) => CountAsync(metric, MetricSpan.Past(days), call))
            .Says($"Measure{name}PastDays", $"Counts {what} of the last days.", 400, 404)
            .Asks(asked)
            .Produces<ApiEnvelope<MetricCount>>();
        metrics
            .MapGet($"/{path}/monthly", (Call call) => SeriesAsync(metric, path == "files" ? "datafiles" : path, call))
            .Says($"Measure{name}Monthly", $"Counts {what} up to each month, as a table or as JSON.", 400, 404)
            .Asks(asked)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
    }

    private static async Task<IResult> CountAsync(Metric metric, MetricSpan span, Call call)
    {
        var (parent, isRemote) = AskedOf(metric, call);
        var count = await call.RunAsync(new CountMetric(metric, parent, span));
        return Answer.Ok(new MetricCount { Count = isRemote ? 0 : count });
    }

    private static async Task<IResult> SeriesAsync(Metric metric, string table, Call call)
    {
        var (parent, isRemote) = AskedOf(metric, call);
        var series = await call.RunAsync(new ListMetricSeries(metric, parent));
        return new MetricRows(
            (isRemote ? [] : series)
                .Select(p => new MetricRow { Date = MetricText.Month(p.Month), Count = p.Amount })
                .ToAsyncEnumerable(),
            ["date", "count"],
            $"{table}.timeseries.csv"
        );
    }

    private static (string? Parent, bool IsRemote) AskedOf(Metric metric, Call call)
    {
        if (metric == Metric.Accounts)
        {
            MetricParameters.MustBeKnown(call);
            return (null, false);
        }

        var parent = MetricParameters.ParentOf(call);
        return (parent, metric == Metric.Datasets && MetricParameters.IsRemote(call));
    }
}
