using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Contracts.Search;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Search;
using Quire.Repository.Search.Own;

namespace Quire.Api.Search.Own;

/// <summary>What is somebody's own: on what they hold roles.</summary>
internal static class OwnDataEndpoints
{
    private const int MostCollections = 1000;

    public static void MapOwnData(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/mydata/retrieve").WithTags("Search");
        own.MapGet("", RetrieveAsync)
            .Says(
                "RetrieveOwnData",
                "Finds what the caller holds roles on; without envelope, and with `success: false` in place of an error status."
            )
            .Asks(OwnDataParameters.All)
            .Produces<OwnDataResponse>();
        own.MapGet("/collectionList", CollectionsAsync)
            .Says("ListOwnCollections", "Lists the collections the caller may add datasets to.", 401, 403, 404)
            .Asks(OwnDataParameters.Account)
            .Produces<ApiEnvelope<PermittedCollectionsResponse>>();
    }

    private static async Task<IResult> RetrieveAsync(OwnDataJson json, Call call)
    {
        try
        {
            var request = RequestOf(call);
            var found = await call.RunAsync(new FindOwnData(request));
            var choice = new SearchChoice(
                EntityIds: true,
                ApiUrls: true,
                Relevance: true,
                call.Flag(OwnDataParameters.ShowCollections),
                call.QueryAll(OwnDataParameters.MetadataFields)
            );
            return Raw(await json.OfAsync(request, found, choice, call.Aborted));
        }
        catch (RepositoryException e)
        {
            // Who reads these answers looks at what they say, not at their status.
            return Raw(OwnDataJson.Refusal(RefusalTexts.TextOf(e.Error)));
        }
    }

    private static async Task<IResult> CollectionsAsync(Call call)
    {
        var whose = call.Query(OwnDataParameters.Account) ?? call.Caller.Identifier;
        var found = await call.RunAsync(new ListPermittedCollections(whose, "AddDataset", 0, MostCollections));
        return Answer.Ok(
            new PermittedCollectionsResponse
            {
                Count = found.Count,
                Items =
                [
                    .. found.Some.Select(c => new PermittedCollectionItem
                    {
                        Id = c.Id,
                        Name = c.Name,
                        Alias = c.Alias,
                    }),
                ],
            }
        );
    }

    private static OwnDataRequest RequestOf(Call call) =>
        new()
        {
            Text = call.Query(OwnDataParameters.Text) is { } text && !string.IsNullOrWhiteSpace(text) ? text : "*",
            Filters = call.QueryAll(OwnDataParameters.FilterQuery),
            Kinds = call.QueryAll(OwnDataParameters.Kinds) is { Count: > 0 } kinds
                ? [.. kinds.Select(KindOf)]
                : [SearchKind.Collection, SearchKind.Dataset],
            Statuses = call.QueryAll(OwnDataParameters.States),
            Roles = [.. call.QueryAll(OwnDataParameters.Roles).Select(RoleOf)],
            Page = Math.Clamp(call.Number(OwnDataParameters.Page) ?? 1, 1, int.MaxValue / OwnDataRequest.PerPage),
            Order = call.Query(OwnDataParameters.Sort) is { } sort
                ? SearchOrder.From(sort, call.Query(OwnDataParameters.Order))
                : SearchOrder.From("date", call.Query(OwnDataParameters.Order)),
            Account = call.Query(OwnDataParameters.Account),
        };

    private static SearchKind KindOf(string kind) =>
        kind.ToLowerInvariant() switch
        {
            "dataverse" => SearchKind.Collection,
            "dataset" => SearchKind.Dataset,
            "datafile" => SearchKind.File,
            _ => throw OwnDataRequestErrors.KindUnknown(kind),
        };

    private static long RoleOf(string role) =>
        long.TryParse(role, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw OwnDataRequestErrors.RoleIdMalformed(role);

    private static IResult Raw(JsonObject json) => Results.Text(json.ToJsonString(WireJson.Options), "application/json");
}
