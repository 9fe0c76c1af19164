using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>The metadata blocks a collection offers as facet of searches.</summary>
internal static class BlockFacetEndpoints
{
    public static void MapBlockFacetEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/metadatablockfacets", GetAsync)
            .Says("GetBlockFacets", "Tells which metadata blocks are offered as facet in a collection.", 401, 404)
            .Produces<ApiEnvelope<BlockFacetsResponse>>();
        collections
            .MapPost("/{id}/metadatablockfacets", SetAsync)
            .Says("SetBlockFacets", "Chooses the metadata blocks offered as facet.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPost("/{id}/metadatablockfacets/isRoot", SetRootAsync)
            .Says("SetBlockFacetRoot", "Switches between own and inherited block facets.", 400, 401, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call)
    {
        var view = await call.RunAsync(new GetBlockFacets(id.Ref));
        return Answer.Ok(
            new BlockFacetsResponse
            {
                DataverseId = view.CollectionId,
                DataverseAlias = view.Alias,
                IsMetadataBlockFacetRoot = view.IsRoot,
                MetadataBlocks =
                [
                    .. view.Blocks.Select(b => new BlockFacet { MetadataBlockName = b.Name, MetadataBlockFacet = b.DisplayName }),
                ],
            }
        );
    }

    private static async Task<IResult> SetAsync(CollectionId id, Call call)
    {
        var blocks = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new SetBlockFacets(id.Ref, blocks));
        return Answer.Message($"Metadata block facets updated. DataverseId: {id.Text} blocks: [{string.Join(", ", blocks)}]");
    }

    private static async Task<IResult> SetRootAsync(CollectionId id, Call call)
    {
        var own = await FlagBody.ReadAsync(call);
        var changed = await call.RunAsync(new SetBlockFacetRoot(id.Ref, own));
        return Answer.Message(
            (changed ? "Metadata block facets root updated." : "No update needed, dataverse already consistent with new value.")
                + $" DataverseId: {id.Text} blockFacetsRoot: {(own ? "true" : "false")}"
        );
    }
}
