using System.Diagnostics.CodeAnalysis;
using Quire.Domain.Texts;

namespace Quire.Domain.Identifiers;

/// <summary>
/// A persistent identifier in three parts: <c>doi:10.5072/FK2/ABC123</c> is protocol <c>doi</c>, authority <c>10.5072</c>,
/// identifier <c>FK2/ABC123</c>.
/// </summary>
public sealed record PersistentId(string Protocol, string Authority, string Identifier)
{
    /// <summary>What all spellings of it have in common: case does not count, nor how a letter is put together.</summary>
    public string Key => KeyOf(ToString());

    /// <summary><see cref="Key"/> of an identifier as text.</summary>
    public static string KeyOf(string text) => UnicodeText.Composed(text).ToUpperInvariant();

    /// <summary>The form clients send and receive.</summary>
    public override string ToString() => $"{Protocol}:{Authority}/{Identifier}";

    /// <summary>The form people click. PermaLinks resolve at the installation itself and have no global resolver.</summary>
    public string Url(string permaLinkBase) =>
        Protocol switch
        {
            "doi" => $"https://doi.org/{Authority}/{Identifier}",
            "hdl" => $"https://hdl.handle.net/{Authority}/{Identifier}",
            _ => $"{permaLinkBase}/citation?persistentId={this}",
        };

    /// <summary>
    /// Reads <c>doi:…</c>, <c>hdl:…</c>, <c>perma:…</c> and the links of DOI and Handle, in quotes or not.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersistentId? pid)
    {
        pid = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var rest = Unquoted(text.Trim());
        rest = OfLink(rest) ?? rest;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (colon <= 0 || slash < colon + 2 || slash == rest.Length - 1)
        {
            return false;
        }

        var protocol = rest[..colon].ToLowerInvariant();
        if (protocol is not ("doi" or "hdl" or "perma"))
        {
            return false;
        }

        pid = new(protocol, rest[(colon + 1)..slash], rest[(slash + 1)..]);
        return true;
    }

    /// <summary>Reads links of DOI and Handle alone, as people copy them: <c>https://doi.org/…</c>, <c>doi.org/…</c>.</summary>
    public static bool TryParseLink(string? text, [NotNullWhen(true)] out PersistentId? pid)
    {
        pid = null;
        return text is not null && OfLink(text.Trim()) is { } link && TryParse(link, out pid);
    }

    private static string Unquoted(string text) =>
        text is [var first, _, .., var last]
        && (first, last) is ('"', '"') or ('\'', '\'') or ('<', '>') or ('\u201C', '\u201D') or ('\u2018', '\u2019')
            ? text[1..^1].Trim()
            : text;

    // The identifier a link of a resolver leads to; null for any other text.
    private static string? OfLink(string text)
    {
        var rest = After(text, "https://") ?? After(text, "http://") ?? text;
        rest = After(rest, "www.") ?? rest;
        foreach (var (host, protocol) in Resolvers)
        {
            if (After(rest, host) is { } path)
            {
                return protocol + (After(path, protocol) ?? path);
            }
        }

        return null;
    }

    private static string? After(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? text[beginning.Length..] : null;

    private static readonly (string Host, string Protocol)[] Resolvers =
    [
        ("doi.org/", "doi:"),
        ("dx.doi.org/", "doi:"),
        ("hdl.handle.net/", "hdl:"),
    ];
}
