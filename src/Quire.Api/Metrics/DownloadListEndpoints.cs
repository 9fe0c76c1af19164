using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.Reading;

namespace Quire.Api.Metrics;

/// <summary>What was downloaded how often, thing by thing.</summary>
internal static class DownloadListEndpoints
{
    public static void MapDownloadListEndpoints(this IEndpointRouteBuilder metrics)
    {
        Map(metrics, "filedownloads", DownloadList.Files, "FileDownloads", "downloads of each file");
        Map(metrics, "uniquefiledownloads", DownloadList.FilesBySession, "UniqueFileDownloads", "sessions that got each file");
        Map(metrics, "uniquedownloads", DownloadList.Datasets, "UniqueDownloads", "sessions that got files of each dataset");
    }

    private static void Map(IEndpointRouteBuilder metrics, string path, DownloadList list, string name, string what)
    {
        metrics
            .MapGet($"/{path}", (Call call) => ListAsync(path, list, MetricSpan.Ever, call))
            .Says($"Measure{name}", $"Counts {what}, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet(
                $"/{path}/toMonth/{{yyyymm}}",
                (string yyyymm, Call call) => ListAsync(path, list, MetricSpan.UpTo(yyyymm, call.Now), call)
            )
            .Says($"Measure{name}ToMonth", $"Counts {what} up to the end of a month, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet($"/{path}/monthly", (Call call) => SeriesAsync(path, list, call))
            .Says($"Measure{name}Monthly", $"Counts {what} up to each month, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
    }

    private static async Task<IResult> ListAsync(string path, DownloadList list, MetricSpan span, Call call)
    {
        var found = await call.RunAsync(new ListDownloads(list, MetricParameters.ParentOf(call), span));
        return Rows(found.Select(d => RowOf(d, list, month: null)), list, monthly: false, $"{path}.csv");
    }

    private static async Task<IResult> SeriesAsync(string path, DownloadList list, Call call)
    {
        var found = await call.RunAsync(new ListDownloads(list, MetricParameters.ParentOf(call), MetricSpan.Ever, Monthly: true));
        return Rows(found.Select(d => RowOf(d, list, d.Month)), list, monthly: true, $"{path}.timeseries.csv");
    }

    private static MetricRow RowOf(ItemDownloads item, DownloadList list, int? month) =>
        new()
        {
            Date = month is { } m ? MetricText.Month(m) : null,
            Id = list == DownloadList.Datasets ? null : item.Id,
            Pid = item.PersistentId,
            Count = item.Amount,
        };

    private static MetricRows Rows(IAsyncEnumerable<MetricRow> rows, DownloadList list, bool monthly, string fileName)
    {
        string[] columns = list == DownloadList.Datasets ? ["pid", "count"] : ["id", "pid", "count"];
        return new(rows, monthly ? ["date", .. columns] : columns, fileName);
    }
}
