using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Administration;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.About;

/// <summary>The terms under which the installation is offered, for everybody and before anybody has an account.</summary>
internal static class TermsOfUsePages
{
    public static void MapTermsOfUsePages(this IEndpointRouteBuilder pages) => pages.MapGet("/terms", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(Call call)
    {
        var texts = call.Wording();
        return PageResult.Of<TermsOfUsePage, string>(
            await call.RunAsync(new GetTermsOfService(OfApi: false, texts.Language)) ?? "",
            new(texts["frame.terms"])
        );
    }
}
