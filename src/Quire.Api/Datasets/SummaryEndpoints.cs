using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>What pages show of a dataset at first sight.</summary>
internal static class SummaryEndpoints
{
    public static void MapSummaryEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/summaryFieldNames", ListAsync)
            .Says("ListSummaryFields", "Lists the fields that sum up a dataset.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
    }

    private static async Task<IResult> ListAsync(Call call) => Answer.Ok(await call.RunAsync(new ListSummaryFields()));
}
