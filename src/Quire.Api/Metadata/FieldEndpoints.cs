using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Repository.Metadata;

namespace Quire.Api.Metadata;

/// <summary>Fields across all metadata blocks.</summary>
internal static class FieldEndpoints
{
    public static void MapFieldEndpoints(this IEndpointRouteBuilder fields)
    {
        fields
            .MapGet("/facetables", ListFacetableAsync)
            .Says("ListFacetableFields", "Lists the fields collections may offer as facets.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<FieldTypeResponse>>>();
    }

    private static async Task<IResult> ListFacetableAsync(Call call)
    {
        var schema = await call.RunAsync(new ListMetadataBlocks());
        var facetable = schema.Blocks.SelectMany(b => b.Fields).SelectMany(f => f.Children.Prepend(f)).Where(f => f.Facetable);
        return Answer.Ok<IReadOnlyList<FieldTypeResponse>>([.. facetable.Select(f => BlockJson.Field(f, schema))]);
    }
}
