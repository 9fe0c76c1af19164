using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Web.Addresses;

namespace Quire.Web.Accounts;

/// <summary>Pages that are there for whoever is signed in.</summary>
internal static class OwnAccount
{
    /// <summary>Where a guest is led to sign in and come back; null for somebody with an account.</summary>
    public static IResult? SignInFirst(Call call) =>
        call.Caller.HasAccount
            ? null
            : Moved.To(
                call.Http,
                $"account/sign-in?returnTo={Uri.EscapeDataString(call.Http.Request.Path.ToUriComponent() + call.Http.Request.QueryString.ToUriComponent())}"
            );
}
