using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>Publishing collections for those who made them.</summary>
internal static class PublishAsCreatorEndpoint
{
    public static void MapPublishAsCreator(this IEndpointRouteBuilder api) =>
        api.MapPost("/admin/publishDataverseAsCreator/{id}", PublishAsync)
            .WithTags("Collections")
            .Says("PublishCollectionAsCreator", "Makes a collection public in the name of whoever made it.", 400, 401, 403)
            .Produces<ApiEnvelope<CollectionResponse>>();

    private static async Task<IResult> PublishAsync(CollectionId id, Call call) =>
        Answer.Ok(CollectionJson.Of(await call.RunAsync(new PublishCollectionAsCreator(id.Ref))));
}
