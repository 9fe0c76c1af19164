using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Exports.OaiOre;
using Quire.Repository.Datasets;
using Quire.Repository.Export;

namespace Quire.Api.Datasets;

/// <summary>Metadata and terms as linked data, read and changed.</summary>
internal static class SemanticEndpoints
{
    public static void MapSemanticEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/metadata", GetAsync)
            .Says(
                "GetSemanticMetadata",
                "Reads the metadata of the newest version the caller may see as JSON-LD.",
                400,
                401,
                404
            );
        datasets
            .MapPut("/{id}/metadata", EditAsync)
            .Says("EditSemanticMetadata", "Adds or replaces metadata and terms of the draft by JSON-LD.", 400, 401, 403, 404, 409)
            .Asks(CommonParameters.Replace)
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>(SemanticMetadata.MediaType)
            .Produces<ApiEnvelope<SemanticEditResponse>>();
        datasets
            .MapPut("/{id}/metadata/delete", DeleteAsync)
            .Says("DeleteSemanticMetadata", "Removes metadata and terms from the draft by JSON-LD.", 400, 401, 403, 404, 409)
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>(SemanticMetadata.MediaType)
            .Produces<ApiEnvelope<SemanticEditResponse>>();
    }

    /// <summary>Whether a media type is one of those that mean JSON-LD.</summary>
    public static bool IsLinkedData(string? mediaTypes) =>
        mediaTypes is not null
        && (
            mediaTypes.Contains(SemanticMetadata.MediaType, StringComparison.OrdinalIgnoreCase)
            || mediaTypes.Contains("application/json-ld", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A version as JSON-LD.</summary>
    public static async Task<IResult> VersionAsync(DatasetId id, string version, Call call)
    {
        var found = await call.RunAsync(new GetSemanticMetadata(id.Ref, version));
        return Results.Stream(
            async output =>
            {
                await output.WriteAsync("{\"status\":\"OK\",\"data\":"u8.ToArray(), call.Aborted);
                await found.WriteAsync(output, call.Aborted);
                await output.WriteAsync("}"u8.ToArray(), call.Aborted);
            },
            found.MediaType
        );
    }

    private static Task<IResult> GetAsync(DatasetId id, Call call) => VersionAsync(id, ":latest", call);

    private static async Task<IResult> EditAsync(DatasetId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var edit = await inputs.LinkedAsync(body.RootElement, call.Aborted);
        return Edited(await call.RunAsync(new EditSemanticMetadata(id.Ref, edit, call.Flag(CommonParameters.Replace))));
    }

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var unwanted = await inputs.LinkedAsync(body.RootElement, call.Aborted);
        return Edited(await call.RunAsync(new DeleteSemanticMetadata(id.Ref, unwanted)));
    }

    private static IResult Edited(SemanticEdited edited)
    {
        var day = edited.ChangedAt.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
        return Answer.Ok(new SemanticEditResponse { Created = edited.IsNew ? day : null, Updated = edited.IsNew ? null : day });
    }
}
