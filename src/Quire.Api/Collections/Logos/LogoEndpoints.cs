using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections.Logos;

namespace Quire.Api.Collections.Logos;

/// <summary>Logos of collections.</summary>
internal static class LogoEndpoints
{
    public static void MapLogoEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/logo", GetAsync)
            .Says("GetCollectionLogo", "Gives the logo of a collection, as a PNG.", 304, 401, 404);
        collections
            .MapPut("/{id}/logo", SetAsync)
            .Says("SetCollectionLogo", "Gives a collection a logo, or says what the one it has shows.", 400, 401, 404)
            .Takes<CollectionLogoForm>("multipart/form-data")
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/logo", RemoveAsync)
            .Says("RemoveCollectionLogo", "Takes the logo off a collection.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call) =>
        ThumbnailAnswer.Png(await call.RunAsync(new GetCollectionLogo(id.Ref)), call);

    private static async Task<IResult> SetAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new SetCollectionLogo(id.Ref, await LogoReader.ReadAsync(call)));
        return Answer.Message("The collection has this logo now.");
    }

    private static async Task<IResult> RemoveAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new RemoveCollectionLogo(id.Ref));
        return Answer.Message("The collection has no logo any more.");
    }
}
