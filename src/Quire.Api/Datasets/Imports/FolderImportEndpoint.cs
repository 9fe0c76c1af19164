using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Datasets.Imports;

namespace Quire.Api.Datasets.Imports;

/// <summary>Adding the files of a folder of the server to a dataset.</summary>
internal static class FolderImportEndpoint
{
    private static readonly QueryParameter Folder = new(
        "uploadFolder",
        QueryKind.Text,
        "Name of the folder among those of the dataset in the folder for imports."
    );

    private static readonly QueryParameter Mode = new(
        "mode",
        QueryKind.Text,
        "`MERGE`: files that are there stay; nothing else."
    );

    // Sent by scripts of the older servers, which could not see it themselves.
    private static readonly QueryParameter TotalSize = new(
        "totalSize",
        QueryKind.Text,
        "Not read: sizes are those of the files."
    );

    public static void MapFolderImportEndpoint(this IEndpointRouteBuilder batch) =>
        batch
            .MapPost("/jobs/import/datasets/files/{id}", StartAsync)
            .Says("ImportFiles", "Begins to add the files of a folder of the server to the draft.", 400, 401, 403, 404, 409, 503)
            .Asks(Folder, Mode, TotalSize)
            .Produces<ApiEnvelope<BatchJobStarted>>();

    private static async Task<IResult> StartAsync(DatasetId id, Call call)
    {
        var run = await call.RunAsync(new ImportFiles(id.Ref, call.Query(Folder), call.Query(Mode)));
        return Answer.Ok(new BatchJobStarted { Message = "FileSystemImportJob in progress", ExecutionId = run.Id });
    }
}
