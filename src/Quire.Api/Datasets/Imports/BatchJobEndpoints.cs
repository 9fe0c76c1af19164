using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets.Imports;

namespace Quire.Api.Datasets.Imports;

/// <summary>How far imports of folders are. These answers have no envelope, and what is not there is empty.</summary>
internal static class BatchJobEndpoints
{
    private const int Most = 1000;

    public static void MapBatchJobEndpoints(this IEndpointRouteBuilder jobs)
    {
        jobs.MapGet("", ListAsync)
            .Says("ListBatchJobs", "Lists the imports of folders there were, the newest first.", 400, 503)
            .IgnoringTokens()
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .Produces<BatchJobList>();
        jobs.MapGet("/name/{name}", ListOfNameAsync)
            .Says("ListBatchJobsOfName", "Lists the imports of one kind.", 400, 503)
            .IgnoringTokens()
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .Produces<BatchJobList>();
        jobs.MapGet("/{id}", GetAsync)
            .Says("GetBatchJob", "Tells how far an import of a folder is.", 503)
            .IgnoringTokens()
            .Produces<BatchJob>();
    }

    private static async Task<IResult> ListAsync(Call call) => ListOf(await call.RunAsync(ListOf(null, call)));

    private static async Task<IResult> ListOfNameAsync(string name, Call call) =>
        BatchJobJson.KindOf(name) is { } kind ? ListOf(await call.RunAsync(ListOf(kind, call))) : ListOf([]);

    private static async Task<IResult> GetAsync(string id, Call call) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await call.RunAsync(new GetImport(number)) is { } run
            ? Results.Json(BatchJobJson.Of(run), WireJson.Options)
            : Results.Text("{}", "application/json");

    private static ListImports ListOf(ImportRunKind? kind, Call call) =>
        new(kind, call.Number(CommonParameters.Offset) ?? 0, call.Number(CommonParameters.Limit) ?? Most);

    private static IResult ListOf(IReadOnlyList<ImportRunRecord> runs) =>
        Results.Json(new BatchJobList { Jobs = [.. runs.Select(BatchJobJson.Of)] }, WireJson.Options);
}
