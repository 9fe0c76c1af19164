using Microsoft.AspNetCore.Http;

namespace Quire.Web.Accounts;

/// <summary>How addresses are asked for that stand in mail: programs that read mail look at every link.</summary>
internal static class LinkMethods
{
    public static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What a mailed link says; null for nothing.</summary>
    public static string? TokenIn(HttpRequest request) =>
        request.Query["token"].ToString() is { Length: > 0 and < 1000 } token ? token : null;
}
