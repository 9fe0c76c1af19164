using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Logos;
using Quire.Api.Files.Auxiliary;
using Quire.Api.Files.Fixity;
using Quire.Api.Files.Provenance;
using Quire.Api.Files.Tables;
using Quire.Api.Files.Thumbnails;

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
        datasets.MapFilesMetadataEndpoints();
        datasets.MapFilePeriodEndpoints();
        datasets.MapDatasetThumbnailEndpoints();
        datasets.MapDirectUploadEndpoints();
        datasets.MapRegistrationEndpoints();

        var files = api.MapGroup("/files").WithTags("Files");
        files.MapFileEndpoints();
        files.MapFileCitationEndpoints();
        files.MapFileMetadataEndpoints();
        files.MapRestrictEndpoints();
        files.MapReplaceFileEndpoints();
        files.MapProvenanceEndpoints();
        files.MapFileTypeEndpoints();
        files.MapTableEndpoints();
        files.MapRowEndpoints();
        files.MapSummaryEndpoints();

        var access = api.MapGroup("/access").WithTags("Files");
        access.MapDownloadEndpoints();
        access.MapBundleEndpoints();
        access.MapTableCodebookEndpoints();
        access.MapZipEndpoints();
        access.MapAnsweredDownloadEndpoints();
        access.MapAuxiliaryEndpoints();
        access.MapCardEndpoints();
        access.MapCollectionCard();
        access.MapFilePermissionEndpoints();
        access.MapFormattedCitationEndpoints();
        api.MapLocalUpload();
        api.MapVariableEditEndpoints();

        var admin = api.MapGroup("/admin").WithTags("Files");
        admin.MapFixityEndpoints();
        admin.MapFileAuditEndpoints();
        admin.MapThumbnailAdministration();
        admin.MapTableAdministration();
        api.MapGroup("/quire").WithTags("Files").MapFixityReport();
    }
}
