using System.Net;
using System.Net.Sockets;

namespace Quire.Repository.Accounts.SignIn;

/// <summary>Where somebody calls from, as far as attempts are counted by it.</summary>
internal static class AddressNetwork
{
    /// <summary>An IPv4 address as it is; of an IPv6 address its network, as whoever has one address has all of them.</summary>
    public static string Of(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not { AddressFamily: AddressFamily.InterNetworkV6 }
            ? plain?.ToString() ?? "local"
            : new IPAddress([.. plain.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]) + "/64";
    }
}
