using Microsoft.AspNetCore.Http;

namespace Quire.Api.Administration;

/// <summary>
/// Headers that proxies, load balancers and delivery networks add. One of them is enough to know that a request was passed on for
/// somebody else, whatever it says; that there is none proves nothing.
/// </summary>
internal static class ProxySigns
{
    // X-Original-For and its kind stand for what a believed proxy said, once it was believed.
    private static readonly string[] Beginnings = ["X-Forwarded", "X-Original-"];

    private static readonly string[] Names =
    [
        "Forwarded",
        "Via",
        "X-Real-IP",
        "X-Client-IP",
        "Client-IP",
        "X-Cluster-Client-IP",
        "X-ProxyUser-Ip",
        "X-Envoy-External-Address",
        "True-Client-IP",
        "CF-Connecting-IP",
        "CF-Connecting-IPv6",
        "CF-Ray",
        "CDN-Loop",
        "Fastly-Client-IP",
        "Fly-Client-IP",
        "X-Azure-ClientIP",
        "X-Azure-SocketIP",
        "X-Appengine-User-IP",
        "X-Amzn-Trace-Id",
        "X-Amz-Cf-Id",
    ];

    public static bool In(IHeaderDictionary headers) =>
        headers.Keys.Any(name =>
            Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Beginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase))
        );
}
