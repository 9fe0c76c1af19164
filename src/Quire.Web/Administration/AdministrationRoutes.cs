using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Administration;
using Quire.Api.Http;
using Quire.Repository.Administration.Overview;
using Quire.Web.Accounts;
using Quire.Web.Administration.Audit;
using Quire.Web.Administration.Banners;
using Quire.Web.Administration.Blocks;
using Quire.Web.Administration.Groups;
using Quire.Web.Administration.Jobs;
using Quire.Web.Administration.Licenses;
using Quire.Web.Administration.Overview;
using Quire.Web.Administration.Roles;
using Quire.Web.Administration.Settings;
using Quire.Web.Administration.Users;
using Quire.Web.Administration.Workflows;
using Quire.Web.Depositing;
using Quire.Web.Rendering;

namespace Quire.Web.Administration;

/// <summary>Pages for those who administer the installation. Everything below the path is closed to all others.</summary>
internal static class AdministrationRoutes
{
    public static void MapAdministrationPages(this IEndpointRouteBuilder pages)
    {
        pages.MapOverviewPages();
        pages.MapUserPages();
        pages.MapNewUserPages();
        pages.MapGroupPages();
        pages.MapBlockPages();
        pages.MapBannerAdministration();
        pages.MapSettingPages();
        pages.MapRolePages();
        pages.MapLicensePages();
        pages.MapWorkflowPages();
        pages.MapJobPages();
        pages.MapAuditPages();
    }

    /// <summary>
    /// A page for superusers: before it does anything it asks whether the caller is one, and whether the settings let them in
    /// from where they are. Guests who look are led to sign in.
    /// </summary>
    public static RouteHandlerBuilder AsAdministration(this RouteHandlerBuilder route) =>
        route
            .AsPage()
            .KeepingForms()
            .AddEndpointFilter(
                async (invocation, next) =>
                {
                    var http = invocation.HttpContext;
                    var call = new Call(http, CallerMiddleware.Of(http));
                    if (HttpMethods.IsGet(http.Request.Method) && OwnAccount.SignInFirst(call) is { } first)
                    {
                        return first;
                    }

                    await call.RunAsync(new EnterAdministration());
                    await http.RequestServices.GetRequiredService<AdministrationDoor>().MustBeOpenAsync(http);
                    return await next(invocation);
                }
            );
}
