using Microsoft.AspNetCore.Http;
using Quire.Api.Accounts.Sessions;

namespace Quire.Web.Addresses;

/// <summary>Where people go on after something they did on the way.</summary>
internal static class ReturnPath
{
    /// <summary>
    /// The path a request asks to return to, without slash in front; the start page where it asks for none of ours.
    /// </summary>
    public static string Of(HttpRequest request) => Of(request.Query["returnTo"].ToString());

    public static string Of(string? path) => path is not null && SignInWay.IsLocal(path) ? path[1..] : "";
}
