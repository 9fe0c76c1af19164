using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Quire.Domain.Access;

/// <summary>Internet addresses of one family from one to another, both counted in.</summary>
public sealed record AddressRange
{
    private readonly UInt128 _first;
    private readonly UInt128 _last;

    private AddressRange(IPAddress first, IPAddress last) =>
        (First, Last, _first, _last) = (first, last, Number(first), Number(last));

    public IPAddress First { get; }

    public IPAddress Last { get; }

    public bool IsSingle => _first == _last;

    /// <summary>Whether an address lies in it; IPv4 addresses written as IPv6 are IPv4 addresses.</summary>
    public bool Contains(IPAddress address)
    {
        var plain = Plain(address);
        return plain.AddressFamily == First.AddressFamily && Number(plain) is var number && number >= _first && number <= _last;
    }

    /// <summary>Reads two addresses of one family, the lower one first.</summary>
    public static bool TryParse(string? first, string? last, [NotNullWhen(true)] out AddressRange? range)
    {
        range =
            AddressOf(first) is { } from && AddressOf(last) is { } to && from.AddressFamily == to.AddressFamily
                ? new(from, to)
                : null;
        if (range is not null && range._first > range._last)
        {
            range = null;
        }

        return range is not null;
    }

    /// <summary>An address as it is compared: without scope, and IPv4 as IPv4.</summary>
    public static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new(address.GetAddressBytes())
        : address;

    // What the framework takes besides, such as 10.1 or 0x7f000001, nobody means.
    private static IPAddress? AddressOf(string? text) =>
        IPAddress.TryParse(text?.Trim(), out var address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || text!.Count(c => c == '.') == 3)
        && !text!.Contains('%', StringComparison.Ordinal)
            ? Plain(address)
            : null;

    // Asked for every range with every request, so nothing is allocated.
    private static UInt128 Number(IPAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out var length);
        var number = UInt128.Zero;
        foreach (var octet in octets[..length])
        {
            number = (number << 8) | octet;
        }

        return number;
    }
}
