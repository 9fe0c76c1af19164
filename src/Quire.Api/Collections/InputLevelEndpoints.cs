using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>A collection's own rules for metadata fields.</summary>
internal static class InputLevelEndpoints
{
    public static void MapInputLevelEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/inputLevels", ListAsync)
            .Says("ListInputLevels", "Lists a collection's own rules for metadata fields.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<InputLevelResponse>>>();
        collections
            .MapPut("/{id}/inputLevels", SetAsync)
            .Says("SetInputLevels", "Adds rules for metadata fields; an empty list takes all away.", 400, 401, 404)
            .Takes<IReadOnlyList<InputLevelResponse>>()
            .Produces<ApiEnvelope<CollectionResponse>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok<IReadOnlyList<InputLevelResponse>>([
            .. (await call.RunAsync(new ListInputLevels(id.Ref))).Select(CollectionJson.LevelOf),
        ]);

    private static async Task<IResult> SetAsync(CollectionId id, Call call)
    {
        var levels = await CollectionInputReader.LevelsAsync(call);
        return Answer.Ok(
            CollectionJson.Of(await call.RunAsync(new SetInputLevels(id.Ref, levels))),
            "You have successfully updated your dataverse!"
        );
    }
}
