using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration.Tools;

namespace Quire.Api.Administration;

/// <summary>The routes of what the installation says about itself, and of its settings.</summary>
internal static class AdministrationRoutes
{
    public static void MapAdministration(this IEndpointRouteBuilder api)
    {
        var info = api.MapGroup("/info").WithTags("Administration");
        info.MapInfoEndpoints();
        info.MapTermsEndpoints();
        api.MapGroup("/admin/bannerMessage").WithTags("Administration").MapBannerEndpoints();
        var admin = api.MapGroup("/admin").WithTags("Administration");
        admin.MapRateLimitEndpoints();
        admin.MapFeatureEndpoints();
        api.MapGroup("/externalTools").WithTags("Administration").MapToolEndpoints();
        api.MapGroup("/admin/externalTools").WithTags("Administration").MapToolAdministrationEndpoints();
        api.MapGroup("").WithTags("Administration").MapToolOpeningEndpoints();
        api.MapGroup("/admin/settings").WithTags("Administration").MapSettingEndpoints();
    }
}
