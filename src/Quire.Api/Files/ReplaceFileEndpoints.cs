using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Putting a file in the place of another.</summary>
internal static class ReplaceFileEndpoints
{
    public static void MapReplaceFileEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapPost("/{id}/replace", ReplaceAsync)
            .Says("ReplaceFile", "Puts an uploaded file in the place of another in the draft.", 400, 401, 403, 409, 503)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<FilesAdded>>()
            .WithMetadata(new DisableRequestSizeLimitAttribute());
    }

    private static async Task<IResult> ReplaceAsync(FileId id, FileJson json, Call call)
    {
        var placed = await call.RunAsync(new ReplaceFile(id.Ref, new MultipartUpload(call.Http.Request, replacing: true)));
        return Answer.Ok(new FilesAdded { Files = json.Of(placed.Files) }, placed.Warning);
    }
}
