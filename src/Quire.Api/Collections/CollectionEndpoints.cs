using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>Making and reading a collection.</summary>
internal static class CollectionEndpoints
{
    public static void MapCollectionEndpoints(this IEndpointRouteBuilder collections)
    {
        collections.MapPost("/{id}", CreateAsync).Says("CreateCollection", "Makes a collection inside another one.", 201, 400, 401, 403, 404)
            .Accepts<CollectionRequest>("application/json");
        collections.MapGet("/{id}", GetAsync).Says("GetCollection", "Reads a collection.", 401, 404);
    }

    private static async Task<IResult> CreateAsync(CollectionId id, Call call)
    {
        var body = await JsonBody.ReadAsync<CollectionRequest>(call.Http.Request, call.Aborted);
        var made = await call.RunAsync(new CreateCollection(id.Ref, CollectionInputJson.Of(body)));
        return Answer.Created($"/dataverses/{made.Collection.Alias}", CollectionJson.Of(made));
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call) =>
        Answer.Ok(CollectionJson.Of(await call.RunAsync(new GetCollection(id.Ref, call.Flag("returnOwners"), call.Flag("returnChildCount")))));
}
