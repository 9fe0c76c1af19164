using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Search;

namespace Quire.Api.Search;

/// <summary>Upkeep of the search index.</summary>
internal static class IndexEndpoints
{
    public static void MapIndexEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("", RebuildAsync)
            .Says("RebuildSearchIndex", "Builds this process's search index anew while the old one serves.", 409, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> RebuildAsync(Call call)
    {
        var count = await call.RunAsync(new RebuildSearchIndex());
        return Answer.Message($"The search index was built anew with {count} documents.");
    }
}
