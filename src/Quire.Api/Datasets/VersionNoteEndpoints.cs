using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Why versions are made.</summary>
internal static class VersionNoteEndpoints
{
    public static void MapVersionNoteEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/versions/{version}/versionNote", GetAsync)
            .Says("GetVersionNote", "Tells why a version was made.", 400, 401, 404)
            .Produces<ApiEnvelope<VersionNoteResponse>>();
        datasets
            .MapPut("/{id}/versions/{version}/versionNote", SetAsync)
            .Says("SetVersionNote", "Says why a version is made; of a published one only superusers may.", 400, 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/versions/{version}/versionNote", ClearAsync)
            .Says("ClearVersionNote", "Takes back why a version was made.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(DatasetId id, string version, Call call)
    {
        var note = await call.RunAsync(new GetVersionNote(id.Ref, version));
        return Answer.Ok(new VersionNoteResponse { Message = note.Length > 0 ? note : null });
    }

    private static async Task<IResult> SetAsync(DatasetId id, string version, Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        var written = await call.RunAsync(new SetVersionNote(id.Ref, version, text));
        return Answer.Message(written.Version is { } number ? $"Note added to version {number}" : "Note added");
    }

    private static async Task<IResult> ClearAsync(DatasetId id, string version, Call call)
    {
        await call.RunAsync(new SetVersionNote(id.Ref, version, Note: null));
        return Answer.Message("Note deleted");
    }
}
