using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Adding a file to a dataset.</summary>
internal static class AddFileEndpoints
{
    public static void MapAddFileEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/add", AddAsync)
            .Says("AddFile", "Adds a file, or the files of a zip, to the draft.", 400, 401, 403, 404, 503)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<FilesAdded>>()
            .WithMetadata(new DisableRequestSizeLimitAttribute());
    }

    private static async Task<IResult> AddAsync(DatasetId id, FileJson json, Call call)
    {
        var placed = await call.RunAsync(new AddFile(id.Ref, new MultipartUpload(call.Http.Request)));
        return Answer.Ok(new FilesAdded { Files = json.Of(placed.Files) }, placed.Warning);
    }
}
