using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Contracts.Datasets.Comparison;
using Quire.Contracts.Files;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.History;

namespace Quire.Api.Files;

/// <summary>Reading and deleting one file.</summary>
internal static class FileEndpoints
{
    private static readonly QueryParameter ReturnDatasetVersion = new(
        "returnDatasetVersion",
        QueryKind.Flag,
        "Also show the version of the dataset, as `datasetVersion`."
    );

    public static void MapFileEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapGet("/{id}", GetNewestAsync)
            .Says("GetFile", "Reads a file as the newest version describes it that the caller may see.", 400, 401, 404)
            .Asks([.. VersionParts.Parameters, CommonParameters.IncludeDeaccessioned, ReturnDatasetVersion])
            .Produces<ApiEnvelope<FileMetadataResponse>>();
        files
            .MapGet("/{id}/versions/{version}", GetAsync)
            .Says("GetFileOfVersion", "Reads a file as a version describes it.", 400, 401, 404)
            .Asks([.. VersionParts.Parameters, CommonParameters.IncludeDeaccessioned, ReturnDatasetVersion])
            .Produces<ApiEnvelope<FileMetadataResponse>>();
        files
            .MapGet("/{id}/hasBeenDeleted", IsDeletedAsync)
            .Says("IsFileDeleted", "Tells whether the newest version no longer lists a file.", 401, 404)
            .Produces<ApiEnvelope<bool>>();
        files
            .MapGet("/{id}/versionDifferences", HistoryAsync)
            .Says("GetFileHistory", "Says what each version of the dataset makes of a file, newest first.", 400, 401, 404)
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .Produces<ApiEnvelope<IReadOnlyList<FileVersionResponse>>>();
        files
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteFile", "Takes a file out of the draft; true when nothing of it remains.", 400, 404)
            .Produces<ApiEnvelope<bool>>();
    }

    private static Task<IResult> GetNewestAsync(FileId id, FileJson json, Call call) => GetAsync(id, ":latest", json, call);

    private static async Task<IResult> GetAsync(FileId id, string version, FileJson json, Call call)
    {
        var found = await call.RunAsync(
            new GetFile(
                id.Ref,
                VersionSelector.Parse(version),
                version,
                call.Flag(CommonParameters.IncludeDeaccessioned),
                call.Flag(CommonParameters.ReturnOwners)
            )
        );
        var file = json.Of(found, withOwners: call.Flag(CommonParameters.ReturnOwners));
        return Answer.Ok(
            call.Flag(ReturnDatasetVersion) ? file with { DatasetVersion = await DatasetVersionAsync(id, version, call) } : file
        );
    }

    private static async Task<IResult> HistoryAsync(FileId id, Call call)
    {
        var history = await call.RunAsync(
            new GetFileHistory(id.Ref, call.Number(CommonParameters.Offset) ?? 0, call.Number(CommonParameters.Limit))
        );
        return Answer.Ok<IReadOnlyList<FileVersionResponse>>([.. history.Entries.Select(FileHistoryJson.Of)], history.Total);
    }

    private static async Task<DatasetVersionResponse> DatasetVersionAsync(FileId id, string version, Call call)
    {
        var view = await call.RunAsync(
            new GetDatasetVersion(
                new ObjectRef.DatasetOf(id.Ref),
                version,
                call.Flag(CommonParameters.IncludeDeaccessioned) ? Deaccessioned.Shown : Deaccessioned.Hidden,
                call.Flag(CommonParameters.ReturnOwners)
            )
        );
        return VersionJson.Of(view, VersionParts.Of(call) with { WithoutFiles = true });
    }

    private static async Task<IResult> IsDeletedAsync(FileId id, Call call) =>
        Answer.Ok(await call.RunAsync(new IsFileDeleted(id.Ref)));

    private static async Task<IResult> DeleteAsync(FileId id, Call call) =>
        Answer.Ok(await call.RunAsync(new DeleteFile(id.Ref)));
}
