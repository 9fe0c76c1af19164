using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections.Featured;

namespace Quire.Api.Collections.Featured;

/// <summary>What a collection shows first: texts, pictures, and things of this installation.</summary>
internal static class FeaturedItemEndpoints
{
    private const string Form = "multipart/form-data";

    public static void MapFeaturedItems(this IEndpointRouteBuilder api)
    {
        var collections = api.MapGroup("/dataverses").WithTags("Collections");
        collections
            .MapGet("/{id}/featuredItems", ListAsync)
            .Says("ListFeaturedItems", "Lists what a collection shows first.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<FeaturedItemResponse>>>();
        collections
            .MapPost("/{id}/featuredItems", CreateAsync)
            .Says("CreateFeaturedItem", "Adds something that a collection shows first.", 400, 401, 404)
            .Takes<FeaturedItemForm>(Form)
            .Produces<ApiEnvelope<FeaturedItemResponse>>();
        collections
            .MapPut("/{id}/featuredItems", ReplaceAsync)
            .Says("ReplaceFeaturedItems", "Says everything a collection shows first; what is not named goes.", 400, 401, 404)
            .TakesUpTo(BodyLimit.Long)
            .Takes<FeaturedItemListForm>(Form)
            .Produces<ApiEnvelope<IReadOnlyList<FeaturedItemResponse>>>();
        collections
            .MapDelete("/{id}/featuredItems", ClearAsync)
            .Says("ClearFeaturedItems", "Lets a collection show nothing first.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        var items = api.MapGroup("/dataverseFeaturedItems").WithTags("Collections");
        items
            .MapPut("/{item:long}", UpdateAsync)
            .Says("UpdateFeaturedItem", "Changes one of the things a collection shows first.", 400, 401, 404)
            .Takes<FeaturedItemForm>(Form)
            .Produces<ApiEnvelope<FeaturedItemResponse>>();
        items
            .MapDelete("/{item:long}", DeleteAsync)
            .Says("DeleteFeaturedItem", "Removes one of the things a collection shows first.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        api.MapGroup("/access")
            .WithTags("Collections")
            .MapGet("/dataverseFeaturedItemImage/{item:long}", ImageAsync)
            .Says("GetFeaturedImage", "Gives the picture of something a collection shows first.", 304, 401, 404);
    }

    private static async Task<IResult> ListAsync(CollectionId id, InstallationFacts installation, Call call) =>
        Answer.Ok(FeaturedItemJson.Of(await call.RunAsync(new ListFeaturedItems(id.Ref)), installation));

    private static async Task<IResult> CreateAsync(CollectionId id, InstallationFacts installation, Call call)
    {
        var input = await FeaturedItemReader.OneAsync(call);
        return Answer.Ok(FeaturedItemJson.Of(await call.RunAsync(new CreateFeaturedItem(id.Ref, input)), installation));
    }

    private static async Task<IResult> ReplaceAsync(CollectionId id, InstallationFacts installation, Call call)
    {
        var input = await FeaturedItemReader.AllAsync(call);
        return Answer.Ok(FeaturedItemJson.Of(await call.RunAsync(new ReplaceFeaturedItems(id.Ref, input)), installation));
    }

    private static async Task<IResult> ClearAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new ClearFeaturedItems(id.Ref));
        return Answer.Message("All featured items of this Dataverse have been successfully deleted.");
    }

    private static async Task<IResult> UpdateAsync(long item, InstallationFacts installation, Call call)
    {
        var input = await FeaturedItemReader.OneAsync(call);
        return Answer.Ok(FeaturedItemJson.Of(await call.RunAsync(new UpdateFeaturedItem(item, input)), installation));
    }

    private static async Task<IResult> DeleteAsync(long item, Call call)
    {
        await call.RunAsync(new DeleteFeaturedItem(item));
        return Answer.Message(
            string.Create(CultureInfo.InvariantCulture, $"Successfully deleted dataverse featured item with identifier {item}")
        );
    }

    private static async Task<IResult> ImageAsync(long item, Call call) =>
        FeaturedPictureAnswer.Of(await call.RunAsync(new GetFeaturedImage(item)), call);
}
