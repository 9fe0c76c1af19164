using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.OpenId;
using Quire.Api.Accounts.Sessions;

namespace Quire.Api.Accounts;

/// <summary>The routes of accounts and tokens.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/builtin-users").WithTags("Accounts").MapBuiltInAccountEndpoints();
        var users = api.MapGroup("/users").WithTags("Accounts");
        users.MapOwnAccountEndpoints();
        users.MapAccountChangeEndpoints();
        users.MapAccountTraceEndpoints();
        users.MapRegistrationEndpoints();
        api.MapGroup("/quire/tokens").WithTags("Accounts").MapNamedTokenEndpoints();
        var admin = api.MapGroup("/admin").WithTags("Accounts");
        admin.MapAccountEndpoints();
        admin.MapAccountListEndpoints();
        admin.MapAccountEndingEndpoints();
        admin.MapAccountConversionEndpoints();
        admin.MapProviderEndpoints();
        admin.MapConfirmationEndpoints();
        admin.MapSigningEndpoints();
        api.MapGroup("/quire").WithTags("Accounts").MapConfirmingEndpoints();
        api.MapGroup("/quire").WithTags("Accounts").MapPasswordEndpoints();
        api.MapGroup("").WithTags("Accounts").MapSessionEndpoints();
        api.MapGroup("/quire/signin").WithTags("Accounts").MapSignInEndpoints();
    }
}
