using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Provenance;

namespace Quire.Api.Files.Provenance;

/// <summary>Where files come from: documents of the W3C's PROV, and words.</summary>
internal static class ProvenanceEndpoints
{
    private static readonly QueryParameter EntityName = new(
        "entityName",
        QueryKind.Text,
        "Which of the entities in the document the file is."
    );

    public static void MapProvenanceEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapPost("/{id}/prov-json", SetAsync)
            .Says("SetFileProvenance", "Stores where a file comes from as PROV-JSON.", 400, 401, 403, 404)
            .Asks(EntityName)
            .Takes<IReadOnlyDictionary<string, JsonElement>>()
            .Produces<ApiEnvelope<MessagePayload>>();
        files
            .MapGet("/{id}/prov-json", GetAsync)
            .Says("GetFileProvenance", "Reads where a file comes from as PROV-JSON.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<ProvenanceResponse>>();
        files
            .MapDelete("/{id}/prov-json", DeleteAsync)
            .Says("DeleteFileProvenance", "Forgets where an unpublished file comes from.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        files
            .MapPost("/{id}/prov-freeform", SetTextAsync)
            .Says("SetProvenanceText", "Says in the draft, in words, where a file comes from.", 400, 401, 403, 404)
            .Takes<ProvenanceTextRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        files
            .MapGet("/{id}/prov-freeform", GetTextAsync)
            .Says("GetProvenanceText", "Reads what is said, in words, of where a file comes from.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<ProvenanceResponse>>();
    }

    private static async Task<IResult> SetAsync(FileId id, Call call)
    {
        var provenance = await ProvenanceReader.ReadAsync(call, call.Query(EntityName));
        var name = await call.RunAsync(new SetFileProvenance(id.Ref, provenance));
        return Answer.Message($"PROV-JSON provenance data saved for Data File: {name}");
    }

    private static async Task<IResult> GetAsync(FileId id, Call call) =>
        Answer.Ok(new ProvenanceResponse { Json = await call.RunAsync(new GetFileProvenance(id.Ref)) });

    private static async Task<IResult> DeleteAsync(FileId id, Call call)
    {
        await call.RunAsync(new DeleteFileProvenance(id.Ref));
        return Answer.Message("PROV-JSON deleted for the selected Data File.");
    }

    private static async Task<IResult> SetTextAsync(FileId id, Call call)
    {
        var text = await call.RunAsync(new SetProvenanceText(id.Ref, await ProvenanceReader.TextAsync(call)));
        return Answer.Message($"Free-form provenance data saved for Data File : {text}");
    }

    private static async Task<IResult> GetTextAsync(FileId id, Call call) =>
        Answer.Ok(new ProvenanceResponse { Text = await call.RunAsync(new GetProvenanceText(id.Ref)) });
}
