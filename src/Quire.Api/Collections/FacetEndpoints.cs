using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>The facets of a collection.</summary>
internal static class FacetEndpoints
{
    private static readonly QueryParameter ReturnDetails = new(
        "returnDetails",
        QueryKind.Flag,
        "Give objects with id and label instead of names."
    );

    public static void MapFacetEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/facets", ListAsync)
            .Says("ListCollectionFacets", "Lists the facet fields of a collection.", 401, 404)
            .Asks(ReturnDetails)
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        collections
            .MapPost("/{id}/facets", SetAsync)
            .Says("SetCollectionFacets", "Replaces the facet fields of a collection.", 400, 401, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call)
    {
        var facets = await call.RunAsync(new ListCollectionFacets(id.Ref));
        return call.Flag(ReturnDetails)
            ? Answer.Ok<IReadOnlyList<FacetDetail>>([
                .. facets.Select(f => new FacetDetail
                {
                    Id = f.Id,
                    Name = f.Name,
                    DisplayName = f.Label,
                }),
            ])
            : Answer.Ok<IReadOnlyList<string>>([.. facets.Select(f => f.Name)]);
    }

    private static async Task<IResult> SetAsync(CollectionId id, Call call)
    {
        var names = await JsonBody.NamesAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new SetCollectionFacets(id.Ref, names));
        return Answer.Message($"Facets of dataverse {id.Text} updated.");
    }
}
