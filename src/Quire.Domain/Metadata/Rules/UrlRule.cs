using System.Buffers;
using System.Text.RegularExpressions;

namespace Quire.Domain.Metadata.Rules;

/// <summary>An absolute http, https or ftp address on a public host name or an IP address.</summary>
internal static partial class UrlRule
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \t\r\n<>\"\\^`{|}");

    public static bool IsValid(string value) =>
        !value.AsSpan().ContainsAny(Forbidden)
        && Scheme().IsMatch(value)
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.HostNameType switch
        {
            UriHostNameType.Dns => DomainRule.IsValid(uri.Host),
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
            _ => false,
        };

    [GeneratedRegex("^(?:https?|ftp)://[^/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scheme();
}
