using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Api.Http;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Addresses;

/// <summary>
/// Addresses that are out in the world, of Dataverse installations and in citations, or that people guess: each leads to its page
/// here.
/// </summary>
internal static class MovedPages
{
    public static void MapMovedPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/dataverse.xhtml", Collection).AsPage();
        pages.MapGet("/dataset.xhtml", Dataset).AsPage();
        pages.MapGet("/citation", Dataset).AsPage();
        pages.MapGet("/file.xhtml", File).AsPage();
        pages.MapGet("/previewurl.xhtml", Preview).AsPage();
        pages.MapGet("/privateurl.xhtml", Preview).AsPage();
        pages.MapGet("/loginpage.xhtml", (Call call) => Moved.To(call.Http, "account/sign-in")).AsPage();
        pages.MapGet("/dataverseuser.xhtml", Person).AsPage();
        pages.MapGet("/admin", (Call call) => Moved.To(call.Http, "administration")).AsPage();
    }

    private static IResult Collection(Call call) =>
        Said(call, "alias") is { } alias
            ? Moved.To(call.Http, $"dataverse/{PathText.Of(alias)}", forEver: true)
            : Moved.To(call.Http, "", forEver: true);

    private static IResult Dataset(Call call) => To(call, "dataset", Said(call, "persistentId") ?? Said(call, "id"));

    private static IResult File(Call call) => To(call, "file", Said(call, "fileId") ?? Said(call, "persistentId"));

    private static IResult To(Call call, string page, string? which)
    {
        if (which is null)
        {
            return MissingPage.Instance;
        }

        var path = $"{page}/{PathText.Of(which)}";
        return Moved.To(
            call.Http,
            Said(call, "version") is { } version ? QueryHelpers.AddQueryString(path, "version", version) : path,
            forEver: true
        );
    }

    // What somebody has a role on was a part of the page about them.
    private static IResult Person(Call call) =>
        Moved.To(call.Http, Said(call, "selectTab") == "dataRelatedToMe" ? "my" : "account");

    private static IResult Preview(Call call) =>
        Said(call, "token") is { } token
            ? Moved.To(call.Http, QueryHelpers.AddQueryString("preview", "token", token))
            : MissingPage.Instance;

    private static string? Said(Call call, string parameter) =>
        call.Http.Request.Query[parameter].ToString().Trim() is { Length: > 0 } text ? text : null;
}
