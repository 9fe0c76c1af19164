using System.Net;
using Microsoft.AspNetCore.Http;
using Quire.Api.Administration;
using Quire.Domain.Access;

namespace Quire.Api.Http;

/// <summary>
/// Tells whose address a request came from. A proxy that is believed has put its caller's in place of its own; behind any other
/// the address is the proxy's, the same for everybody, and belongs to no group.
/// </summary>
public static class Connected
{
    private static readonly object Key = new();

    /// <summary>Remembers who is connected, before a proxy is believed.</summary>
    public static void Remember(HttpContext context) => context.Items[Key] = context.Connection.RemoteIpAddress;

    internal static CallOrigin OriginOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var isBelieved = context.Items.TryGetValue(Key, out var connected) && !Equals(connected as IPAddress, address);
        return new(address ?? IPAddress.None, !isBelieved && (address is null || ProxySigns.In(context.Request.Headers)));
    }
}
