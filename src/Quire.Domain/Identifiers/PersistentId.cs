using System.Diagnostics.CodeAnalysis;

namespace Quire.Domain.Identifiers;

/// <summary>
/// A persistent identifier in three parts: <c>doi:10.5072/FK2/ABC123</c> is protocol <c>doi</c>, authority <c>10.5072</c>,
/// identifier <c>FK2/ABC123</c>.
/// </summary>
public sealed record PersistentId(string Protocol, string Authority, string Identifier)
{
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

    /// <summary>Reads <c>doi:…</c>, <c>hdl:…</c>, <c>perma:…</c> and the resolver forms of DOI and Handle.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersistentId? pid)
    {
        pid = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var rest = text.Trim();
        foreach (var (prefix, replacement) in ResolverForms)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                rest = replacement + rest[prefix.Length..];
                break;
            }
        }

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

    private static readonly (string Prefix, string Replacement)[] ResolverForms =
    [
        ("https://doi.org/", "doi:"),
        ("http://doi.org/", "doi:"),
        ("https://dx.doi.org/", "doi:"),
        ("http://dx.doi.org/", "doi:"),
        ("https://hdl.handle.net/", "hdl:"),
        ("http://hdl.handle.net/", "hdl:"),
    ];
}
