using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Export;

namespace Quire.Api.Export;

/// <summary>The route of metadata exports.</summary>
internal static class ExportRoutes
{
    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/datasets/export", ExportAsync).WithTags("Export")
            .Says("ExportDataset", "Gives a dataset in a metadata format, without envelope.", 400, 401, 403, 404)
            .Asks(QueryParameters.PersistentId, QueryParameters.Exporter, QueryParameters.ExportedVersion);

    private static async Task<IResult> ExportAsync(Call call)
    {
        var result = await RunAsync(call);
        return Results.Stream(output => result.WriteAsync(output, call.Aborted), result.MediaType);
    }

    private static async Task<ExportResult> RunAsync(Call call)
    {
        var text = call.Query(QueryParameters.PersistentId);
        RequestTarget.Note(call.Http, text);
        return PersistentId.TryParse(text, out var pid)
            ? await call.RunAsync(new ExportDataset(
                new ObjectRef.DatasetByPid(pid, text!), call.Query(QueryParameters.Exporter) ?? "", call.Query(QueryParameters.ExportedVersion)))
            : throw RequestErrors.UnknownDatasetPid(text);
    }
}
