using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.History;

namespace Quire.Api.Access;

/// <summary>Who holds and held which role, as JSON or, where that is asked for, as a table.</summary>
internal static class HistoryEndpoints
{
    private static readonly QueryParameter[] Page = [CommonParameters.Offset, CommonParameters.Limit];

    public static void MapCollectionHistoryEndpoints(this IEndpointRouteBuilder collections) =>
        collections
            .MapGet("/{id}/assignments/history", CollectionAsync)
            .Says(
                "ListCollectionHistory",
                "Lists who holds and held which role on a collection; a table with `Accept: text/csv`.",
                400,
                401,
                403,
                404
            )
            .Asks(Page)
            .Produces<ApiEnvelope<IReadOnlyList<AssignmentHistoryEntry>>>();

    public static void MapDatasetHistoryEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/assignments/history", DatasetAsync)
            .Says(
                "ListDatasetHistory",
                "Lists who holds and held which role on a dataset; a table with `Accept: text/csv`.",
                400,
                401,
                403,
                404
            )
            .Asks(Page)
            .Produces<ApiEnvelope<IReadOnlyList<AssignmentHistoryEntry>>>();
        datasets
            .MapGet("/{id}/files/assignments/history", FilesAsync)
            .Says(
                "ListFilesHistory",
                "Lists who holds and held which role on single files of a dataset; a table with `Accept: text/csv`.",
                400,
                401,
                403,
                404
            )
            .Asks(Page)
            .Produces<ApiEnvelope<IReadOnlyList<AssignmentHistoryEntry>>>();
    }

    private static async Task<IResult> CollectionAsync(CollectionId id, Call call)
    {
        var (offset, limit) = PageOf(call);
        return Of(await call.RunAsync(new ListCollectionHistory(id.Ref, offset, limit)), "dataverse", call);
    }

    private static async Task<IResult> DatasetAsync(DatasetId id, Call call)
    {
        var (offset, limit) = PageOf(call);
        return Of(await call.RunAsync(new ListDatasetHistory(id.Ref, offset, limit)), "dataset", call);
    }

    private static async Task<IResult> FilesAsync(DatasetId id, Call call)
    {
        var (offset, limit) = PageOf(call);
        return Of(await call.RunAsync(new ListFilesHistory(id.Ref, offset, limit)), "dataset", call);
    }

    private static (int Offset, int Limit) PageOf(Call call) =>
        (call.Number(CommonParameters.Offset) ?? 0, call.Number(CommonParameters.Limit) ?? AssignmentHistory.Most);

    private static IResult Of(HistoryPage page, string kind, Call call)
    {
        var entries = HistoryJson.Of(page);
        return HistoryTable.IsAskedFor(call.Http.Request)
            ? new HistoryTable(entries, $"{kind}_permissions_history.csv")
            : Answer.Ok(entries, page.Total);
    }
}
