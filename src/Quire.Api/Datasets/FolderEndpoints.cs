using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Repository.Files.Listing;

namespace Quire.Api.Datasets;

/// <summary>The folders of a version as pages of links.</summary>
internal static class FolderEndpoints
{
    private static readonly QueryParameter Version = new(
        "version",
        QueryKind.Text,
        "Which version; `:latest-published` by default."
    );

    private static readonly QueryParameter Folder = new("folder", QueryKind.Text, "Which folder; the top by default.");

    private static readonly QueryParameter Original = new(
        "original",
        QueryKind.Flag,
        "Links of folders keep it; files are given as they were uploaded in any case."
    );

    private static readonly QueryParameter Page = new(
        "page",
        QueryKind.Number,
        "Which page of a folder of more than 1,000 files, from 0; each page links to the next."
    );

    public static void MapFolderEndpoints(this IEndpointRouteBuilder datasets) =>
        datasets
            .MapGet("/{id}/dirindex", GetAsync)
            .Says(
                "GetFolderIndex",
                "Shows a folder of a version as a page of links, for programs that mirror sites.",
                400,
                401,
                404
            )
            .Asks(Version, Folder, Original, Page)
            .Produces<string>(StatusCodes.Status200OK, "text/html");

    private static async Task<IResult> GetAsync(DatasetId id, Call call)
    {
        var folder = (call.Query(Folder) ?? "").Trim('/');
        var page = call.Number(Page) ?? 0;
        var view = await call.RunAsync(new ListFolder(id.Ref, call.Query(Version) ?? ":latest-published", folder, page));
        var headers = call.Http.Response.Headers;
        var name = new ContentDispositionHeaderValue("inline");
        name.SetHttpFileName(folder.Length == 0 ? ".index.html" : $".index-{folder.Replace('/', '_')}.html");
        headers.ContentDisposition = name.ToString();
        // Names are somebody else's words on a page of this site: should one ever be taken for markup, it still runs nothing.
        headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Content(FolderPage.Of(view, folder, page, call.Flag(Original)), "text/html; charset=utf-8");
    }
}
