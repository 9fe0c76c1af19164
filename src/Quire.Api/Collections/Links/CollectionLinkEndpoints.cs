using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Collections.Links;

namespace Quire.Api.Collections.Links;

/// <summary>Showing collections in others, and where something may be shown.</summary>
internal static class CollectionLinkEndpoints
{
    private static readonly QueryParameter SearchTerm = new(
        "searchTerm",
        QueryKind.Text,
        "Part of the name of the collections wanted."
    );

    private static readonly QueryParameter AlreadyLinking = new(
        "alreadyLinking",
        QueryKind.Flag,
        "List the collections that show it already in place of those that could."
    );

    public static void MapCollectionLinkEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapPut("/{id}/link/{linkingDataverseAlias}", LinkAsync)
            .Says("LinkCollection", "Shows a collection, with everything in it, in another one.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/deleteLink/{linkingDataverseId}", UnlinkAsync)
            .Says("UnlinkCollection", "Shows a collection no more in another one.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapGet("/{id}/links", ListAsync)
            .Says("ListCollectionLinks", "Lists the links of a collection, both ways.", 403, 404)
            .Produces<ApiEnvelope<CollectionLinksResponse>>();
        collections
            .MapGet("/{id}/{type}/linkingDataverses", ListLinkableAsync)
            .Says(
                "ListLinkableCollections",
                "Lists the collections in which the caller may show a dataset or collection, a thousand at the most.",
                400,
                401,
                403,
                404
            )
            .Asks(SearchTerm, AlreadyLinking)
            .Produces<ApiEnvelope<IReadOnlyList<CollectionResponse>>>();
    }

    private static async Task<IResult> LinkAsync(CollectionId id, CollectionId linkingDataverseAlias, Call call)
    {
        var made = await call.RunAsync(new LinkCollection(id.Ref, linkingDataverseAlias.Ref));
        return Answer.Message($"Dataverse {made.Linked} linked successfully to {made.Linking}");
    }

    private static async Task<IResult> UnlinkAsync(CollectionId id, CollectionId linkingDataverseId, Call call)
    {
        await call.RunAsync(new UnlinkCollection(id.Ref, id.Text, linkingDataverseId.Ref, linkingDataverseId.Text));
        return Answer.Message($"Link from Dataverse {id.Text} to linked Dataverse {linkingDataverseId.Text} deleted");
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok(LinkJson.Of(await call.RunAsync(new ListCollectionLinks(id.Ref))));

    private static async Task<IResult> ListLinkableAsync(string id, string type, Call call)
    {
        ObjectRef target = type switch
        {
            "dataverse" => new ObjectRef.Collection(id),
            "dataset" => (await DatasetId.BindAsync(call.Http))!.Ref,
            _ => throw CollectionRequestErrors.NothingToLink(type),
        };
        var found = await call.RunAsync(new ListLinkableCollections(target, call.Query(SearchTerm), call.Flag(AlreadyLinking)));
        return Answer.Ok<IReadOnlyList<CollectionResponse>>([
            .. found.Select(c => CollectionJson.Of(new(c, []) { HideEmails = true })),
        ]);
    }
}
