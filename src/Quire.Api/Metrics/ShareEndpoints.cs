using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Search.Feed;

namespace Quire.Api.Metrics;

/// <summary>How many there are of each kind, subject and content type.</summary>
internal static class ShareEndpoints
{
    public static void MapShareEndpoints(this IEndpointRouteBuilder metrics)
    {
        metrics
            .MapGet("/dataverses/byCategory", CategoriesAsync)
            .Says("MeasureCollectionsByCategory", "Counts public collections by type, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet("/dataverses/bySubject", CollectionSubjectsAsync)
            .Says("MeasureCollectionsBySubject", "Counts public collections by subject, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet("/datasets/bySubject", (Call call) => SubjectsAsync(MetricSpan.Ever, call))
            .Says("MeasureDatasetsBySubject", "Counts released datasets by subject, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.DataLocation, MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet(
                "/datasets/bySubject/toMonth/{yyyymm}",
                (string yyyymm, Call call) => SubjectsAsync(MetricSpan.UpTo(yyyymm, call.Now), call)
            )
            .Says(
                "MeasureDatasetsBySubjectToMonth",
                "Counts released datasets by subject up to the end of a month, as a table or as JSON.",
                400,
                404
            )
            .Asks(MetricParameters.DataLocation, MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet("/files/byType", TypesAsync)
            .Says("MeasureFilesByType", "Counts files of released versions by content type, as a table or as JSON.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
        metrics
            .MapGet("/files/byType/monthly", TypeSeriesAsync)
            .Says(
                "MeasureFilesByTypeMonthly",
                "Counts files of released versions by content type up to each month, as a table or as JSON.",
                400,
                404
            )
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<IReadOnlyList<MetricRow>>>();
    }

    private static async Task<IResult> CategoriesAsync(Call call)
    {
        var shares = await call.RunAsync(new ListCollectionCategories(MetricParameters.ParentOf(call)));
        return Rows(
            shares.Select(s => new MetricRow { Category = CollectionCategory.Of(s.Category), Count = s.Amount }),
            ["category", "count"],
            "dataverses.byCategory.csv"
        );
    }

    private static async Task<IResult> CollectionSubjectsAsync(Call call)
    {
        var shares = await call.RunAsync(new ListCollectionSubjects(MetricParameters.ParentOf(call)));
        return Rows(shares.Select(BySubject), ["subject", "count"], "dataverses.bySubject.csv");
    }

    private static async Task<IResult> SubjectsAsync(MetricSpan span, Call call)
    {
        var shares = await call.RunAsync(new ListDatasetSubjects(MetricParameters.ParentOf(call), span));
        return Rows(
            (MetricParameters.IsRemote(call) ? [] : shares).Select(BySubject),
            ["subject", "count"],
            "datasets.bySubject.csv"
        );
    }

    private static async Task<IResult> TypesAsync(Call call)
    {
        var shares = await call.RunAsync(new ListFileTypes(MetricParameters.ParentOf(call)));
        return Rows(
            shares.Select(s => new MetricRow
            {
                ContentType = s.Category,
                Count = s.Amount,
                Size = s.Bytes,
            }),
            ["contenttype", "count", "size"],
            "datafiles.byType.csv"
        );
    }

    private static async Task<IResult> TypeSeriesAsync(Call call)
    {
        var series = await call.RunAsync(new ListFileTypeSeries(MetricParameters.ParentOf(call)));
        return Rows(
            series.Select(p => new MetricRow
            {
                Date = MetricText.Month(p.Month),
                ContentType = p.Category,
                Count = p.Amount,
                Size = p.Bytes,
            }),
            ["date", "contenttype", "count", "size"],
            "datafiles.byType.timeseries.csv"
        );
    }

    private static MetricRow BySubject(MetricShare share) => new() { Subject = share.Category, Count = share.Amount };

    private static MetricRows Rows(IEnumerable<MetricRow> rows, string[] columns, string fileName) =>
        new(rows.ToAsyncEnumerable(), columns, fileName);
}
