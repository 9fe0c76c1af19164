using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;

namespace Quire.Api.Accounts;

/// <summary>Sessions, of which this API knows none: who calls proves it with every call.</summary>
internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPost("/logout", Logout)
            .Says("Logout", "Ends a session; without one it is refused.", 400)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();

    private static IResult Logout() => throw AccountRequestErrors.NoSession();
}
