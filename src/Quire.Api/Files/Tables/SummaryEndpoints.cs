using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files.Tables;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Files.Tables.Rows;

namespace Quire.Api.Files.Tables;

/// <summary>
/// What stands in the variables of tables. Whoever asks may download the file, and is not counted as a download.
/// </summary>
internal static class SummaryEndpoints
{
    private static readonly JsonTypeInfo<VariableSummaryResponse> Shape =
        (JsonTypeInfo<VariableSummaryResponse>)WireJson.Options.GetTypeInfo(typeof(VariableSummaryResponse));

    public static void MapSummaryEndpoints(this IEndpointRouteBuilder files) =>
        files
            .MapGet("/{id}/summary", GetAsync)
            .Says(
                "GetTableSummary",
                "Gives what stands in the variables of a table: missing and different values, statistics, quantiles, a histogram and "
                    + "the most frequent values.",
                400,
                401,
                404,
                503
            )
            .Asks(RowEndpoints.Variables, DownloadKey.Parameter)
            .Produces<ApiEnvelope<TableSummaryResponse>>();

    private static async Task<IResult> GetAsync(FileId id, TableSummaries summaries, Call call)
    {
        var file = await call.RunAsync(new DownloadFile(id.Ref, call.Query(DownloadKey.Parameter)));
        var table = TableRows.TableOf(file);
        var variables = await summaries.OfAsync(file.Entry, call.QueryAll(RowEndpoints.Variables), call.Aborted);
        DownloadCaching.Set(call);
        return new SummaryAnswer(table, variables);
    }

    // Written one by one: a table may have very many variables.
    private sealed class SummaryAnswer(FileContentRecord table, IReadOnlyList<SummarizedVariable> variables) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            StreamedItems.WriteAsync(httpContext, variables.ToAsyncEnumerable(), Begin, Write, inData: true);

        private void Begin(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("status", "OK");
            json.WriteStartObject("data");
            json.WriteNumber("contentId", table.Id);
            if (table.Unf is { } unf)
            {
                json.WriteString("unf", unf);
            }

            json.WriteNumber("total", table.RowCount);
            json.WriteStartArray("variables");
        }

        private void Write(Utf8JsonWriter json, SummarizedVariable one) =>
            JsonSerializer.Serialize(json, SummaryJson.Of(table, one.Column, one.Variable, one.Profile), Shape);
    }
}
