using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metrics;
using Quire.Repository.Measures.Reading;

namespace Quire.Api.Metrics;

/// <summary>The public collections, each in the one it lies in.</summary>
internal static class TreeEndpoints
{
    public static void MapTreeEndpoints(this IEndpointRouteBuilder metrics)
    {
        metrics
            .MapGet("/tree", (Call call) => TreeAsync(MetricSpan.Ever, call))
            .Says("GetCollectionTree", "Gives the public collections as a tree.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<CollectionTree>>();
        metrics
            .MapGet("/tree/toMonth/{yyyymm}", (string yyyymm, Call call) => TreeAsync(MetricSpan.UpTo(yyyymm, call.Now), call))
            .Says("GetCollectionTreeToMonth", "Gives the collections public at the end of a month as a tree.", 400, 404)
            .Asks(MetricParameters.ParentAlias)
            .Produces<ApiEnvelope<CollectionTree>>();
    }

    private static async Task<IResult> TreeAsync(MetricSpan span, Call call)
    {
        var nodes = await call.RunAsync(new GetCollectionTree(MetricParameters.ParentOf(call), span));
        return new TreeAnswer(nodes);
    }
}
