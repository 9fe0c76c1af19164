using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Collections.Logos;

namespace Quire.Api.Collections.Logos;

/// <summary>Small pictures of collections.</summary>
internal static class CollectionCardEndpoint
{
    public static void MapCollectionCard(this IEndpointRouteBuilder access) =>
        access
            .MapGet("/dvCardImage/{id}", CardAsync)
            .Says("GetCollectionCard", "Gives the logo of a collection, small; nothing when there is none.", 204, 304, 404);

    private static async Task<IResult> CardAsync(CollectionId id, Call call)
    {
        try
        {
            return await call.RunAsync(new GetCollectionCard(id.Ref)) is { } png
                ? ThumbnailAnswer.Png(png, call)
                : TypedResults.NoContent();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotPermitted)
        {
            return TypedResults.NoContent();
        }
    }
}
