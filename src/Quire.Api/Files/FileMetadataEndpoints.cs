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

namespace Quire.Api.Files;

/// <summary>How a version describes a file, as text. These answers have no envelope, and every refusal is a bad request.</summary>
internal static class FileMetadataEndpoints
{
    private const string NoFile = "Error attempting get the requested data file.";

    public static void MapFileMetadataEndpoints(this IEndpointRouteBuilder files)
    {
        files.MapGet("/{id}/metadata", GetAsync).Says("GetFileMetadata", "Reads how the newest published version describes a file, as text.", 400);
        files.MapGet("/{id}/metadata/draft", GetDraftAsync).Says("GetDraftFileMetadata", "Reads how the draft describes a file, as text.", 400);
        files.MapPost("/{id}/metadata", UpdateAsync).Says("UpdateFileMetadata", "Changes how the draft describes a file.", 400, 409)
            .Asks(QueryParameters.SourceLastUpdateTime)
            .Takes<IFormFile>("multipart/form-data");
        files.MapPost("/{id}/metadata/categories", SetCategoriesAsync)
            .Says("SetFileCategories", "Adds categories to a file in the draft, or sets them anew.", 400, 401, 403, 404)
            .Asks(QueryParameters.Replace)
            .Takes<FileCategoriesRequest>().Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(FileId id, Call call)
    {
        // A file that was never published has only its draft to show.
        var published = await Retelling.RetoldAsync(() => FindAsync(id, ":latest-published", call), e => e is RepositoryError.NotFound ? null : NoFile);
        return Text(await Retelling.RetoldAsync(
            async () => published ?? await call.RunAsync(new GetFile(id.Ref, new VersionSelector.Latest(), ":latest")), _ => NoFile));
    }

    private static async Task<IResult> GetDraftAsync(FileId id, Call call)
    {
        await Retelling.RetoldAsync(() => call.RunAsync(new GetFile(id.Ref, new VersionSelector.Latest(), ":latest")), _ => NoFile);
        var draft = await Retelling.RetoldAsync(
            () => FindAsync(id, ":draft", call),
            _ => "An error occurred getting a draft version, you may not have permission to access unpublished data on this dataset.");
        return Text(draft ?? throw Refuse.BadRequest("No draft available for this file"));
    }

    private static async Task<IResult> UpdateAsync(FileId id, Call call)
    {
        var said = await new MultipartUpload(call.Http.Request).ReadAsync(
            (_, _) => throw Refuse.BadRequest("The bytes of a file cannot be changed; replace the file instead."), call.Aborted);
        var view = await Retelling.RetoldAsync(
            () => call.RunAsync(new UpdateFileMetadata(id.Ref, said, SeenTime.Of(call))),
            error => error switch
            {
                RepositoryError.NotFound => NoFile,
                RepositoryError.NotPermitted or RepositoryError.Unauthenticated =>
                    "An error has occurred attempting to update the requested DataFile, likely related to permissions.",
                RepositoryError.RuleViolated or RepositoryError.Locked => error.Message,
                _ => null,
            });
        return Results.Text($"File Metadata update has been completed: {Render(view)}", "text/plain; charset=utf-8");
    }

    private static async Task<IResult> SetCategoriesAsync(FileId id, Call call)
    {
        var body = await JsonBody.ReadAsync<FileCategoriesRequest>(call.Http.Request, call.Aborted);
        var categories = (IReadOnlyList<string>?)body.Categories ?? throw Refuse.BadRequest("Error parsing Json: 'categories' must be a list of texts.");
        await call.RunAsync(new SetFileCategories(id.Ref, categories, call.Flag(QueryParameters.Replace)));
        return Answer.Message($"Categories of file {id.Text} updated.");
    }

    private static async Task<FileDetails?> FindAsync(FileId id, string version, Call call)
    {
        try
        {
            return await call.RunAsync(new GetFile(id.Ref, VersionSelector.Parse(version), version));
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            return null;
        }
    }

    private static IResult Text(FileDetails found) => Results.Text(Render(found.View), "text/plain; charset=utf-8");

    private static string Render(FileView view) => JsonSerializer.Serialize(
        FileJson.DescriptionOf(view), (JsonTypeInfo<FileDescriptionResponse>)WireJson.Options.GetTypeInfo(typeof(FileDescriptionResponse)));
}
