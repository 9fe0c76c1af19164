using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>The collections a collection shows first.</summary>
internal static class FeaturedCollectionEndpoints
{
    public static void MapFeaturedCollectionEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/featured", ListAsync)
            .Says("ListFeaturedCollections", "Lists the aliases of the collections a collection shows first.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        collections
            .MapPost("/{id}/featured", AddAsync)
            .Says("FeatureCollections", "Adds to the collections a collection shows first.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/featured", ClearAsync)
            .Says("ClearFeaturedCollections", "Lets a collection show none of those in it first.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok(await call.RunAsync(new ListFeaturedCollections(id.Ref)));

    private static async Task<IResult> AddAsync(CollectionId id, Call call)
    {
        var aliases = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new FeatureCollections(id.Ref, aliases));
        return Answer.Message($"Featured Dataverses of dataverse {id.Text} updated.");
    }

    private static async Task<IResult> ClearAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new ClearFeaturedCollections(id.Ref));
        return Answer.Message("Featured dataverses have been removed");
    }
}
