using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Quire.Domain.Metadata.Rules;

/// <summary>A mail address in ASCII, which every mail server can deliver to.</summary>
internal static partial class EmailRule
{
    public static bool IsValid(string value)
    {
        var at = value.LastIndexOf('@');
        if (at is < 1 or > 64 || value.Any(c => !char.IsAscii(c)) || !Local().IsMatch(value[..at]))
        {
            return false;
        }

        var host = value[(at + 1)..];
        return host is ['[', .., ']']
            ? IPAddress.TryParse(host.AsSpan(1, host.Length - 2), out var ip) && ip.AddressFamily == AddressFamily.InterNetwork
            : !host.EndsWith('.') && DomainRule.IsValid(host);
    }

    [GeneratedRegex(
        """^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|"[^"\\\p{C}]+")\z""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Local();
}
