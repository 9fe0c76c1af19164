using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Metadata;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>The metadata blocks of a collection.</summary>
internal static class CollectionBlockEndpoints
{
    private static readonly QueryParameter DatasetType = new(
        "datasetType",
        QueryKind.Text,
        "Also blocks linked to this dataset type, by name."
    );

    public static void MapCollectionBlockEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/metadatablocks", ListAsync)
            .Says("ListCollectionBlocks", "Lists the metadata blocks in force in a collection.", 400, 401, 404)
            .Asks([.. BlockParameters.All, DatasetType])
            .Produces<ApiEnvelope<IReadOnlyList<MetadataBlockResponse>>>();
        collections
            .MapPost("/{id}/metadatablocks", SetAsync)
            .Says("SetCollectionBlocks", "Gives a collection metadata blocks of its own.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/metadatablocks/isRoot", GetRootAsync)
            .Says("GetBlockRoot", "Tells whether a collection uses blocks of its own.", 401, 403, 404)
            .Produces<ApiEnvelope<bool>>();
        collections
            .MapPut("/{id}/metadatablocks/isRoot", SetRootAsync)
            .Says("SetBlockRoot", "Switches between own and inherited blocks.", 400, 401, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/metadatablocks/:isRoot", GetRootAsync)
            .Says("GetBlockRootDeprecated", "The older spelling of isRoot.", 401, 403, 404)
            .Produces<ApiEnvelope<bool>>();
        collections
            .MapPost("/{id}/metadatablocks/:isRoot", SetRootAsync)
            .Says("SetBlockRootDeprecated", "The older spelling of switching isRoot.", 400, 401, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call)
    {
        var rules = await call.RunAsync(
            new ListCollectionBlocks(id.Ref, call.Query(DatasetType)) { Language = call.Query(BlockParameters.Locale) }
        );
        return Answer.Ok(
            BlockJson.List(
                rules.Blocks,
                rules.InputLevels,
                call.Flag(BlockParameters.OnlyDisplayedOnCreate),
                call.Flag(BlockParameters.ReturnFieldTypes)
            )
        );
    }

    private static async Task<IResult> SetAsync(CollectionId id, Call call)
    {
        var blocks = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new SetCollectionBlocks(id.Ref, blocks));
        return Answer.Message($"Metadata blocks of dataverse {id.Text} updated.");
    }

    private static async Task<IResult> GetRootAsync(CollectionId id, Call call) =>
        Answer.Ok(await call.RunAsync(new GetBlockRoot(id.Ref)));

    private static async Task<IResult> SetRootAsync(CollectionId id, Call call)
    {
        var own = await FlagBody.ReadAsync(call);
        var name = await call.RunAsync(new SetBlockRoot(id.Ref, own));
        return Answer.Message($"Dataverse {name} is now a metadata  {(own ? "" : "non-")}root");
    }
}
