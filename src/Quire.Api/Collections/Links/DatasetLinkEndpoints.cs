using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections.Links;

namespace Quire.Api.Collections.Links;

/// <summary>Showing datasets in collections they do not lie in.</summary>
internal static class DatasetLinkEndpoints
{
    public static void MapDatasetLinkEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/link/{linkingDataverseAlias}", LinkAsync)
            .Says("LinkDataset", "Shows a dataset in a collection it does not lie in.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/deleteLink/{linkedDataverseId}", UnlinkAsync)
            .Says("UnlinkDataset", "Shows a dataset no more in a collection it does not lie in.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet("/{id}/links", ListAsync)
            .Says("ListDatasetLinks", "Lists the collections that show a dataset by a link.", 400, 403, 404)
            .Produces<ApiEnvelope<DatasetLinksResponse>>();
    }

    private static async Task<IResult> LinkAsync(DatasetId id, CollectionId linkingDataverseAlias, Call call)
    {
        var made = await call.RunAsync(new LinkDataset(id.Ref, linkingDataverseAlias.Ref));
        return Answer.Message($"Dataset {made.Linked} linked successfully to {made.Linking}");
    }

    private static async Task<IResult> UnlinkAsync(DatasetId id, CollectionId linkedDataverseId, Call call)
    {
        await call.RunAsync(new UnlinkDataset(id.Ref, linkedDataverseId.Ref));
        return Answer.Message($"Link from Dataset {id.Text} to linked Dataverse {linkedDataverseId.Text} deleted");
    }

    private static async Task<IResult> ListAsync(DatasetId id, Call call) =>
        Answer.Ok(LinkJson.Of(await call.RunAsync(new ListDatasetLinks(id.Ref))));
}
