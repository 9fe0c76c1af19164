using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
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
        if (!PersistentId.TryParse(text, out var pid))
        {
            throw Unknown(text);
        }

        try
        {
            return await call.RunAsync(new ExportDataset(new ObjectRef.DatasetByPid(pid, text!), call.Query(QueryParameters.Exporter) ?? "", call.Query(QueryParameters.ExportedVersion)));
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            throw Unknown(text);
        }
    }

    private static RepositoryException Unknown(string? text) => Refuse.NotFound($"A dataset with the persistentId {text} could not be found.");
}
