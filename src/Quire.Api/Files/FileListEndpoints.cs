using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Datasets;
using Quire.Repository.Files;

namespace Quire.Api.Files;

/// <summary>The files of a version.</summary>
internal static class FileListEndpoints
{
    public static void MapFileListEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets.MapGet("/{id}/versions/{version}/files", ListAsync)
            .Says("ListFiles", "Lists the files of a version, filtered, ordered and by page.", 400, 401, 404)
            .Asks([.. QueryParameters.FileFilters, QueryParameters.OrderCriteria, QueryParameters.Limit, QueryParameters.Offset, QueryParameters.IncludeDeaccessioned])
            .Produces<ApiEnvelope<IReadOnlyList<FileMetadataResponse>>>();
    }

    private static async Task<IResult> ListAsync(DatasetId id, string version, Call call)
    {
        var page = await call.RunAsync(new ListFiles(
            id.Ref, VersionSelector.Parse(version), version, FilterOf(call), OrderOf(call), call.Number(QueryParameters.Limit), call.Number(QueryParameters.Offset) ?? 0,
            call.Flag(QueryParameters.IncludeDeaccessioned)));
        return Answer.Ok(call.Get<FileJson>().Of(page.Files), page.Total);
    }

    /// <summary>The filter in the query of a request.</summary>
    public static FileFilter FilterOf(Call call) => new()
    {
        ContentType = call.Query(QueryParameters.ContentType),
        AccessStatus = call.Query(QueryParameters.AccessStatus),
        Category = call.Query(QueryParameters.CategoryName),
        TabularTag = call.Query(QueryParameters.TabularTagName),
        SearchText = call.Query(QueryParameters.SearchText),
    };

    private static FileOrder OrderOf(Call call)
    {
        if (call.Query(QueryParameters.OrderCriteria) is not { } text)
        {
            return FileOrder.NameAZ;
        }

        return Enum.TryParse<FileOrder>(text, ignoreCase: false, out var order) && Enum.IsDefined(order)
            ? order
            : throw FileRequestErrors.OrderUnknown(text);
    }
}
