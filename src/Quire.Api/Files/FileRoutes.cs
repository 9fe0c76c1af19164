using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Files;

/// <summary>The routes of files: those of a dataset, those by file id, and those that give bytes.</summary>
internal static class FileRoutes
{
    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        var datasets = api.MapGroup("/datasets").WithTags("Files");
        datasets.MapFileListEndpoints();
        datasets.MapFileCountEndpoints();
        datasets.MapAddFileEndpoints();
        datasets.MapDeleteFilesEndpoints();
        datasets.MapDirectUploadEndpoints();
        datasets.MapRegistrationEndpoints();

        var files = api.MapGroup("/files").WithTags("Files");
        files.MapFileEndpoints();
        files.MapFileCitationEndpoints();
        files.MapFileMetadataEndpoints();
        files.MapRestrictEndpoints();
        files.MapReplaceFileEndpoints();

        var access = api.MapGroup("/access").WithTags("Files");
        access.MapDownloadEndpoints();
        access.MapZipEndpoints();
        access.MapFilePermissionEndpoints();
        api.MapLocalUpload();
    }
}
