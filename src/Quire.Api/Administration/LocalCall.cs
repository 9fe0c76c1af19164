using System.Net;
using Microsoft.AspNetCore.Http;

namespace Quire.Api.Administration;

/// <summary>
/// Tells whether a call comes from this machine and was meant to. A loopback address alone does not say that: a proxy in front
/// and a web page in a browser on this machine call from it too, for people elsewhere.
/// </summary>
internal static class LocalCall
{
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsMeantForThisMachine(context.Request);

    /// <summary>What the request itself says: nobody passed it on, and it asks for a name of this machine alone.</summary>
    public static bool IsMeantForThisMachine(HttpRequest request) =>
        !ProxySigns.In(request.Headers) && IsLoopbackName(request.Host.Host) && !IsFromElsewhere(request);

    // A foreign name that was made to point here is a page's way around the rule for origins.
    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString().Equals("cross-site", StringComparison.OrdinalIgnoreCase)
        || (
            request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host))
        );
}
