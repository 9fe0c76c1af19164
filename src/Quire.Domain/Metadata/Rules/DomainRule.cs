using System.Text.RegularExpressions;

namespace Quire.Domain.Metadata.Rules;

/// <summary>A host name with a top-level domain, such as <c>example.org</c>.</summary>
internal static partial class DomainRule
{
    public static bool IsValid(string host) => host.Length <= 253 && Domain().IsMatch(host);

    // \w and not a-z: names may be internationalised.
    [GeneratedRegex(
        @"^(?:[\w](?:[\w-]{0,61}[\w])?\.)+(?:\p{L}{2,63}|xn--[A-Za-z0-9-]{2,59})\.?\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Domain();
}
