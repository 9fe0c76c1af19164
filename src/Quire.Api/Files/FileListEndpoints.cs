using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Api.Files;

/// <summary>The files of a version.</summary>
internal static class FileListEndpoints
{
    private static readonly QueryParameter ContentType = new("contentType", QueryKind.Text, "Only files of this media type.");

    private static readonly QueryParameter AccessStatus = new(
        "accessStatus",
        QueryKind.Text,
        "Only `Public`, `Restricted`, `EmbargoedThenPublic`, `EmbargoedThenRestricted` or `RetentionPeriodExpired` files."
    );

    private static readonly QueryParameter CategoryName = new("categoryName", QueryKind.Text, "Only files of this category.");

    private static readonly QueryParameter TabularTagName = new(
        "tabularTagName",
        QueryKind.Text,
        "Only files with this tag of tables."
    );

    private static readonly QueryParameter SearchText = new(
        "searchText",
        QueryKind.Text,
        "Only files with this text in name or description."
    );

    private static readonly QueryParameter OrderCriteria = new(
        "orderCriteria",
        QueryKind.Text,
        "`NameAZ` (default), `NameZA`, `Newest`, `Oldest`, `Size` or `Type`."
    );

    /// <summary>Which files of a version are meant.</summary>
    public static readonly IReadOnlyList<QueryParameter> Filters =
    [
        ContentType,
        AccessStatus,
        CategoryName,
        TabularTagName,
        SearchText,
    ];

    public static void MapFileListEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/versions/{version}/files", ListAsync)
            .Says("ListFiles", "Lists the files of a version, filtered, ordered and by page.", 400, 401, 404)
            .Asks([
                .. Filters,
                OrderCriteria,
                CommonParameters.Limit,
                CommonParameters.Offset,
                CommonParameters.IncludeDeaccessioned,
            ])
            .Produces<ApiEnvelope<IReadOnlyList<FileMetadataResponse>>>();
        datasets
            .MapGet("/{id}/files", ListNewestAsync)
            .Says(
                "ListNewestFiles",
                "Lists the files of the newest version the caller may see; clients ask so by mistake.",
                400,
                401,
                404
            )
            .Asks([
                .. Filters,
                OrderCriteria,
                CommonParameters.Limit,
                CommonParameters.Offset,
                CommonParameters.IncludeDeaccessioned,
            ])
            .Produces<ApiEnvelope<IReadOnlyList<FileMetadataResponse>>>();
    }

    private static Task<IResult> ListNewestAsync(DatasetId id, FileJson json, Call call) => ListAsync(id, ":latest", json, call);

    private static async Task<IResult> ListAsync(DatasetId id, string version, FileJson json, Call call)
    {
        var page = await call.RunAsync(
            new ListFiles(
                id.Ref,
                VersionSelector.Parse(version),
                version,
                FilterOf(call),
                OrderOf(call),
                call.Number(CommonParameters.Limit),
                call.Number(CommonParameters.Offset) ?? 0,
                call.Flag(CommonParameters.IncludeDeaccessioned)
            )
        );
        return Answer.Ok(json.Of(page.Files), page.Total);
    }

    /// <summary>The filter in the query of a request.</summary>
    public static FileFilter FilterOf(Call call) =>
        new()
        {
            ContentType = call.Query(ContentType),
            AccessStatus = call.Query(AccessStatus),
            Category = call.Query(CategoryName),
            TabularTag = call.Query(TabularTagName),
            SearchText = call.Query(SearchText),
        };

    private static FileOrder OrderOf(Call call)
    {
        if (call.Query(OrderCriteria) is not { } text)
        {
            return FileOrder.NameAZ;
        }

        return Enum.TryParse<FileOrder>(text, ignoreCase: false, out var order) && Enum.IsDefined(order)
            ? order
            : throw FileRequestErrors.OrderUnknown(text);
    }
}
