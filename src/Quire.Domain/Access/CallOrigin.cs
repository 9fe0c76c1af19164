using System.Net;

namespace Quire.Domain.Access;

/// <summary>Where a request came from, as far as that is known.</summary>
/// <param name="Address">Who is connected, or whom a believed proxy speaks for; null for sockets of this machine.</param>
/// <param name="IsPassedOn">
/// Somebody passed the request on whom nobody believes, so that the address is theirs and not the caller's.
/// </param>
public readonly record struct CallOrigin(IPAddress? Address, bool IsPassedOn = false)
{
    /// <summary>Not known.</summary>
    public static CallOrigin Unknown => default;

    /// <summary>The caller's own address; null where nothing proves one.</summary>
    public IPAddress? OfCaller => IsPassedOn ? null : Address;
}
