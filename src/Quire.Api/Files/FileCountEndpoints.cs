using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Datasets;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Listing;

namespace Quire.Api.Files;

/// <summary>How many files a version has, and how much they weigh.</summary>
internal static class FileCountEndpoints
{
    private static readonly QueryParameter SizeMode = new(
        "mode",
        QueryKind.Text,
        "Of tables, what was uploaded (`Original`), what is shown (`Archival`) or both (`All`, unless told)."
    );

    private static readonly string[] UsualCategories = ["Documentation", "Data", "Code"];

    public static void MapFileCountEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/versions/{version}/files/counts", CountAsync)
            .Says("CountFiles", "Counts the files of a version by type, category, tag and access.", 400, 401, 404)
            .Asks([.. FileListEndpoints.Filters, CommonParameters.IncludeDeaccessioned])
            .Produces<ApiEnvelope<FileCounts>>();
        datasets
            .MapGet("/{id}/availableFileCategories", ListCategoriesAsync)
            .Says(
                "ListAvailableCategories",
                "Lists the categories files are usually given, and those of the newest version.",
                400,
                401,
                404
            )
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        datasets
            .MapGet("/{id}/versions/{version}/downloadsize", SizeAsync)
            .Says("GetDownloadSize", "Tells how many bytes the files of a version have.", 400, 401, 404)
            .Asks([.. FileListEndpoints.Filters, SizeMode, CommonParameters.IncludeDeaccessioned])
            .Produces<ApiEnvelope<DownloadSize>>();
    }

    private static async Task<IResult> CountAsync(DatasetId id, string version, Call call)
    {
        var tallies = await call.RunAsync(
            new CountFiles(
                id.Ref,
                VersionSelector.Parse(version),
                version,
                FileListEndpoints.FilterOf(call),
                call.Flag(CommonParameters.IncludeDeaccessioned)
            )
        );
        return Answer.Ok(
            new FileCounts
            {
                Total = tallies.Total,
                PerContentType = tallies.ByContentType,
                PerCategoryName = tallies.ByCategory,
                PerTabularTagName = tallies.ByTabularTag,
                PerAccessStatus = tallies.ByAccessStatus,
            }
        );
    }

    private static async Task<IResult> ListCategoriesAsync(DatasetId id, Call call)
    {
        var tallies = await call.RunAsync(new CountFiles(id.Ref, new VersionSelector.Latest(), ":latest", FileFilter.None));
        var own = tallies.ByCategory.Keys.Except(UsualCategories, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Answer.Ok<IReadOnlyList<string>>([.. UsualCategories, .. own]);
    }

    private static async Task<IResult> SizeAsync(DatasetId id, string version, Call call)
    {
        var mode = call.Query(SizeMode);
        var contents = mode switch
        {
            null or "All" => CountedContents.All,
            "Original" => CountedContents.Originals,
            "Archival" => CountedContents.Shown,
            _ => throw FileRequestErrors.CountModeUnknown(mode),
        };
        var bytes = await call.RunAsync(
            new GetDownloadSize(
                id.Ref,
                VersionSelector.Parse(version),
                version,
                FileListEndpoints.FilterOf(call),
                contents,
                call.Flag(CommonParameters.IncludeDeaccessioned)
            )
        );
        return Answer.Ok(
            new DownloadSize
            {
                Message = $"Total size of the files available for download in this version of the dataset: {bytes:N0} bytes",
                StorageSize = bytes,
            }
        );
    }
}
