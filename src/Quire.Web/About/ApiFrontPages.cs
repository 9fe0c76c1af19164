using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.About;

/// <summary>Says to people who come to the address of the API what it is.</summary>
internal static class ApiFrontPages
{
    public static void MapApiPage(this IEndpointRouteBuilder pages) => pages.MapGet("/api", Show).AsPage();

    private static PageResult Show(Call call, InstallationFacts installation) =>
        ErrorPages.AcceptsPages(call.Http.Request)
            ? PageResult.Of<ApiPage, ApiShown>(new(installation.SiteUrl), new(call.Wording()["api.title"]))
            : throw RequestErrors.NoSuchEndpoint(call.Http.Request.Path);
}
