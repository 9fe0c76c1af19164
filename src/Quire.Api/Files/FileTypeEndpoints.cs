using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Types;

namespace Quire.Api.Files;

/// <summary>What a file is, and whether it is read as a table.</summary>
internal static class FileTypeEndpoints
{
    private static readonly QueryParameter DryRun = new("dryRun", QueryKind.Flag, "Only tell what is found, and store nothing.");

    public static void MapFileTypeEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapPost("/{id}/redetect", RedetectAsync)
            .Says("RedetectFileType", "Looks at the bytes and the name of a file again, and says what it is.", 400, 401, 404)
            .Asks(DryRun)
            .Produces<ApiEnvelope<RedetectedType>>();
        files
            .MapPost("/{id}/uningest", UningestAsync)
            .Says(
                "UningestFile",
                "Puts the original back in place of the table made of it, in the draft; clears what is said of a failure.",
                400,
                401,
                403
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        files
            .MapPost("/{id}/reingest", ReingestAsync)
            .Says("ReingestFile", "Has a file read as a table, in the background.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        files
            .MapGet("/fixityAlgorithm", GetAlgorithmAsync)
            .Says("GetFixityAlgorithm", "Tells which digest is shown of files that are uploaded now.")
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> RedetectAsync(FileId id, Call call)
    {
        var dryRun = call.Flag(DryRun);
        var found = await call.RunAsync(new RedetectFileType(id.Ref, dryRun));
        return Answer.Ok(
            new RedetectedType
            {
                DryRun = dryRun,
                OldContentType = found.Old,
                NewContentType = found.New,
            }
        );
    }

    private static async Task<IResult> UningestAsync(FileId id, Call call)
    {
        await call.RunAsync(new UningestFile(id.Ref));
        return Answer.Message($"Datafile {id.Text} uningested.");
    }

    private static async Task<IResult> ReingestAsync(FileId id, Call call)
    {
        await call.RunAsync(new ReingestFile(id.Ref));
        return Answer.Message($"Datafile {id.Text} queued for ingest");
    }

    private static async Task<IResult> GetAlgorithmAsync(Call call) =>
        Answer.Message(await call.RunAsync(new GetFixityAlgorithm()));
}
