using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Repository.Metadata;

namespace Quire.Api.Metadata;

/// <summary>The metadata blocks of the installation.</summary>
internal static class BlockEndpoints
{
    public static void MapBlockEndpoints(this IEndpointRouteBuilder blocks)
    {
        blocks
            .MapGet("", ListAsync)
            .Says("ListMetadataBlocks", "Lists the metadata blocks of the installation.")
            .Asks(BlockParameters.All)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<MetadataBlockResponse>>>();
        blocks
            .MapGet("/{name}", GetAsync)
            .Says("GetMetadataBlock", "Reads one metadata block with its fields.", 404)
            .Asks(BlockParameters.Locale)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MetadataBlockResponse>>();
    }

    private static async Task<IResult> ListAsync(Call call)
    {
        var schema = await call.RunAsync(new ListMetadataBlocks(call.Query(BlockParameters.Locale)));
        return Answer.Ok(
            BlockJson.List(
                schema.Blocks,
                levels: null,
                call.Flag(BlockParameters.OnlyDisplayedOnCreate),
                call.Flag(BlockParameters.ReturnFieldTypes)
            )
        );
    }

    private static async Task<IResult> GetAsync(string name, Call call) =>
        Answer.Ok(BlockJson.Full(await call.RunAsync(new GetMetadataBlock(name, call.Query(BlockParameters.Locale)))));
}
