using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Export.Sitemap;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Export;

namespace Quire.Api.Export;

/// <summary>The route of metadata exports.</summary>
internal static class ExportRoutes
{
    private static readonly QueryParameter Exporter = new(
        "exporter",
        QueryKind.Text,
        "Name of the format, in its exact case; `/api/info/exportFormats` lists them."
    );

    private static readonly QueryParameter ExportedVersion = new(
        "version",
        QueryKind.Text,
        "`:latest-published` (default) or `:draft`."
    );

    public static void MapExport(this IEndpointRouteBuilder api)
    {
        api.MapGet("/datasets/export", ExportAsync)
            .WithTags("Export")
            .Says("ExportDataset", "Gives a dataset in a metadata format, without envelope.", 400, 401, 403, 404)
            .Asks(CommonParameters.PersistentId, Exporter, ExportedVersion);
        api.MapGroup("/admin").WithTags("Export").MapSitemapAdministration();
        api.MapGroup("/admin/metadata").WithTags("Export").MapExportAgainEndpoints();
        api.MapGet("/datasets/{id}/versions/{version}/linkset", LinksetAsync)
            .WithTags("Export")
            .Says(
                "GetLinkset",
                "Gives the links of a released version as machines follow them (RFC 9264), without envelope.",
                400,
                401,
                404
            );
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var result = await RunAsync(call);
        return Results.Stream(output => result.WriteAsync(output, call.Aborted), Serve(result.MediaType, call));
    }

    // A page of what depositors wrote must never run in a browser as if this site had written it.
    private static string Serve(string mediaType, Call call)
    {
        if (mediaType != "text/html")
        {
            return mediaType;
        }

        call.Http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        call.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return "text/html; charset=utf-8";
    }

    private static async Task<IResult> LinksetAsync(DatasetId id, string version, Call call)
    {
        var result = await call.RunAsync(new GetLinkset(id.Ref, version));
        return Results.Stream(output => result.WriteAsync(output, call.Aborted), result.MediaType);
    }

    private static async Task<ExportResult> RunAsync(Call call)
    {
        var text = call.Query(CommonParameters.PersistentId);
        RequestTarget.Note(call.Http, text);
        return PersistentId.TryParse(text, out var pid)
            ? await call.RunAsync(
                new ExportDataset(new ObjectRef.DatasetByPid(pid, text!), call.Query(Exporter) ?? "", call.Query(ExportedVersion))
            )
            : throw RequestErrors.BadDatasetPid(text);
    }
}
