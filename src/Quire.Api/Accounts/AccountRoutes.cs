using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Accounts;

/// <summary>The routes of accounts and tokens.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/builtin-users").WithTags("Accounts").MapBuiltInAccountEndpoints();
        api.MapGroup("/users").WithTags("Accounts").MapOwnAccountEndpoints();
        api.MapGroup("/admin").WithTags("Accounts").MapAccountEndpoints();
    }
}
