using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Files;
using Quire.Repository.Files.Describing;

namespace Quire.Api.Files;

/// <summary>
/// How a version describes a file, as text. These answers have no envelope, and every refusal is a bad request.
/// </summary>
internal static class FileMetadataEndpoints
{
    public static void MapFileMetadataEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapGet("/{id}/metadata", GetAsync)
            .Says("GetFileMetadata", "Reads how the newest published version describes a file, as text.", 400);
        files
            .MapGet("/{id}/metadata/draft", GetDraftAsync)
            .Says("GetDraftFileMetadata", "Reads how the draft describes a file, as text.", 400);
        files
            .MapPost("/{id}/metadata", UpdateAsync)
            .Says("UpdateFileMetadata", "Changes how the draft describes a file.", 400, 409)
            .Asks(CommonParameters.SourceLastUpdateTime)
            .Takes<IFormFile>("multipart/form-data");
        files
            .MapPost("/{id}/metadata/categories", SetCategoriesAsync)
            .Says("SetFileCategories", "Adds categories to a file in the draft, or sets them anew.", 400, 401, 403, 404)
            .Asks(CommonParameters.Replace)
            .Takes<FileCategoriesRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(FileId id, Call call)
    {
        // A file that was never published has only its draft to show.
        var published = await call.AttemptAsync(new GetFile(id.Ref, new VersionSelector.LatestPublished(), ":latest-published"));
        return Text(published.Refusal is RepositoryError.NotFound ? await NewestAsync(id, call) : published.OrThrow());
    }

    private static async Task<IResult> GetDraftAsync(FileId id, Call call)
    {
        // Whether there is a draft is nobody's business who may not read the file at all.
        await NewestAsync(id, call);
        var draft = await call.AttemptAsync(new GetFile(id.Ref, new VersionSelector.Draft(), ":draft"));
        return draft.Refusal switch
        {
            null => Text(draft.OrThrow()),
            RepositoryError.NotFound => throw FileRequestErrors.NoDraft(),
            _ => throw FileRequestErrors.DraftHidden(),
        };
    }

    private static async Task<IResult> UpdateAsync(FileId id, Call call)
    {
        var said = await new MultipartUpload(call.Http.Request).ReadAsync(
            (_, _) => throw FileRequestErrors.BytesFixed(),
            call.Aborted
        );
        var view = await call.RunAsync(new UpdateFileMetadata(id.Ref, said, SeenTime.Of(call)));
        return Results.Text($"File Metadata update has been completed: {Render(view)}", "text/plain; charset=utf-8");
    }

    private static async Task<IResult> SetCategoriesAsync(FileId id, Call call)
    {
        var body = await JsonBody.ReadAsync<FileCategoriesRequest>(call.Http.Request, call.Aborted);
        var categories = (IReadOnlyList<string>?)body.Categories ?? throw FileRequestErrors.CategoriesMalformed();
        await call.RunAsync(new SetFileCategories(id.Ref, categories, call.Flag(CommonParameters.Replace)));
        return Answer.Message($"Categories of file {id.Text} updated.");
    }

    private static Task<FileDetails> NewestAsync(FileId id, Call call) =>
        call.RunAsync(new GetFile(id.Ref, new VersionSelector.Latest(), ":latest"));

    private static IResult Text(FileDetails found) => Results.Text(Render(found.View), "text/plain; charset=utf-8");

    private static string Render(FileView view) =>
        JsonSerializer.Serialize(
            FileJson.DescriptionOf(view),
            (JsonTypeInfo<FileDescriptionResponse>)WireJson.Options.GetTypeInfo(typeof(FileDescriptionResponse))
        );
}
