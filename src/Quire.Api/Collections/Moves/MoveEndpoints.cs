using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Collections.Moves;

namespace Quire.Api.Collections.Moves;

/// <summary>Letting datasets and collections lie elsewhere.</summary>
internal static class MoveEndpoints
{
    private static readonly QueryParameter ForceMove = new(
        "forceMove",
        QueryKind.Flag,
        "Move though something is lost with it, such as links to the new place."
    );

    public static void MapMoveDatasetEndpoint(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/move/{targetDataverseAlias}", MoveDatasetAsync)
            .Says("MoveDataset", "Moves a dataset into another collection.", 400, 401, 403, 404)
            .Asks(ForceMove)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    public static void MapMoveCollectionEndpoint(this IEndpointRouteBuilder collections)
    {
        collections
            .MapPost("/{id}/move/{targetDataverseAlias}", MoveCollectionAsync)
            .Says("MoveCollection", "Moves a collection, with everything in it, into another one.", 401, 403, 404)
            .Asks(ForceMove)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> MoveDatasetAsync(DatasetId id, CollectionId targetDataverseAlias, Call call)
    {
        await call.RunAsync(new MoveDataset(id.Ref, targetDataverseAlias.Ref, call.Flag(ForceMove)));
        return Answer.Message("Dataset moved successfully.");
    }

    private static async Task<IResult> MoveCollectionAsync(CollectionId id, CollectionId targetDataverseAlias, Call call)
    {
        await call.RunAsync(new MoveCollection(id.Ref, targetDataverseAlias.Ref, call.Flag(ForceMove)));
        return Answer.Message("Dataverse moved successfully");
    }
}
