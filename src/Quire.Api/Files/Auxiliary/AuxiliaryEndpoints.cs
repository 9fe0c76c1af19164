using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Auxiliary;
using Quire.Repository.Files.Content;

namespace Quire.Api.Files.Auxiliary;

/// <summary>What tools derived from files: statistics, previews, descriptions.</summary>
internal static class AuxiliaryEndpoints
{
    private const string One = "/datafile/{id}/auxiliary/{formatTag}/{formatVersion}";

    public static void MapAuxiliaryEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapGet("/datafile/{id}/auxiliary", ListAsync)
            .Says("ListAuxiliaryFiles", "Lists what tools derived from a file.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<IReadOnlyList<AuxiliaryFileResponse>>>();
        access
            .MapGet("/datafile/{id}/auxiliary/{origin}", ListOfOriginAsync)
            .Says("ListAuxiliaryFilesByOrigin", "Lists what one tool derived from a file.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<IReadOnlyList<AuxiliaryFileResponse>>>();
        access
            .MapGet(One, DownloadAsync)
            .Says(
                "DownloadAuxiliaryFile",
                "Gives the bytes of something a tool derived from a file.",
                206,
                304,
                400,
                401,
                403,
                404,
                416
            );
        access
            .MapPost(One, SaveAsync)
            .Says("SaveAuxiliaryFile", "Keeps something a tool derived from a file beside it.", 400, 403, 409, 503)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<AuxiliaryFileResponse>>()
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        access
            .MapDelete(One, DeleteAsync)
            .Says("DeleteAuxiliaryFile", "Removes something a tool derived from a file.", 400, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(FileId id, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new ListAuxiliaryFiles(id.Ref))));

    private static async Task<IResult> ListOfOriginAsync(FileId id, string origin, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new ListAuxiliaryFiles(id.Ref, origin))));

    private static async Task<IResult> DownloadAsync(
        FileId id,
        string formatTag,
        string formatVersion,
        FileContents contents,
        VerifiedContent verified,
        Call call
    )
    {
        var found = await call.RunAsync(new DownloadAuxiliaryFile(id.Ref, formatTag, formatVersion));
        var content = contents.Beside(found);
        if (await verified.ProblemAsync(content, call.Aborted) is { } problem)
        {
            throw new ContentDamagedException(problem);
        }

        DownloadEndpoints.ServeSafely(call);
        DownloadName.Set(call.Http.Response, $"{found.FormatTag}_{found.FormatVersion}");
        return TypedResults.Stream(
            verified.Open(content, content.Sums),
            content.ContentType,
            lastModified: new DateTimeOffset(found.CreatedAt, TimeSpan.Zero),
            entityTag: new EntityTagHeaderValue($"\"{found.Checksum}\""),
            enableRangeProcessing: true
        );
    }

    private static async Task<IResult> SaveAsync(FileId id, string formatTag, string formatVersion, Call call) =>
        Answer.Ok(
            Of(
                await call.RunAsync(
                    new SaveAuxiliaryFile(id.Ref, formatTag, formatVersion, new AuxiliaryUpload(call.Http.Request))
                )
            )
        );

    private static async Task<IResult> DeleteAsync(FileId id, string formatTag, string formatVersion, Call call)
    {
        await call.RunAsync(new DeleteAuxiliaryFile(id.Ref, formatTag, formatVersion));
        return Answer.Message("Auxiliary file deleted.");
    }

    private static IReadOnlyList<AuxiliaryFileResponse> Of(IReadOnlyList<AuxiliaryFileRecord> files) => [.. files.Select(Of)];

    private static AuxiliaryFileResponse Of(AuxiliaryFileRecord file) =>
        new()
        {
            FormatTag = file.FormatTag,
            FormatVersion = file.FormatVersion,
            Origin = file.Origin,
            IsPublic = file.IsPublic,
            Type = file.Type,
            ContentType = file.ContentType,
            FileSize = file.Size,
            Checksum = new() { Type = file.ChecksumType, Value = file.Checksum },
            DataFile = new() { Id = file.FileId },
        };
}
