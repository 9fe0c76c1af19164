using System.Diagnostics.CodeAnalysis;

namespace Quire.Client;

/// <summary>A persistent identifier: <c>doi:10.5072/FK2/ABC</c>, <c>hdl:…</c>, <c>perma:…</c>.</summary>
public readonly record struct PersistentId
{
    private static readonly string[] Protocols = ["doi", "hdl", "perma", "ark"];

    private static readonly (string Prefix, string Protocol)[] Resolvers =
    [
        ("https://doi.org/", "doi"),
        ("http://doi.org/", "doi"),
        ("https://dx.doi.org/", "doi"),
        ("http://dx.doi.org/", "doi"),
        ("https://hdl.handle.net/", "hdl"),
        ("http://hdl.handle.net/", "hdl"),
    ];

    private PersistentId(string protocol, string name) => (Protocol, Name) = (protocol, name);

    /// <summary><c>doi</c>, <c>hdl</c>, <c>perma</c> or <c>ark</c>.</summary>
    public string Protocol { get; }

    /// <summary>What follows the protocol and its colon.</summary>
    public string Name { get; }

    /// <summary>Where the identifier is resolved; null for <c>perma</c>, which only its installation resolves.</summary>
    public Uri? Address =>
        Protocol switch
        {
            "doi" => new($"https://doi.org/{Name}"),
            "hdl" => new($"https://hdl.handle.net/{Name}"),
            "ark" => new($"https://n2t.net/ark:{Name}"),
            _ => null,
        };

    /// <summary>Reads an identifier, also in the form of its resolver's address.</summary>
    /// <param name="text">Such as <c>doi:10.5072/FK2/ABC</c> or <c>https://doi.org/10.5072/FK2/ABC</c>.</param>
    /// <exception cref="FormatException">The text is no persistent identifier.</exception>
    public static PersistentId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a persistent identifier such as doi:10.5072/FK2/ABC.");

    /// <summary>Reads an identifier if the text is one.</summary>
    /// <param name="text">What may be an identifier.</param>
    /// <param name="id">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersistentId id)
    {
        id = default;
        var trimmed = text?.Trim() ?? "";
        foreach (var (prefix, resolved) in Resolvers)
        {
            if (trimmed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return Make(resolved, Uri.UnescapeDataString(trimmed[prefix.Length..]), out id);
            }
        }

        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && Array.Find(Protocols, p => p.Equals(trimmed[..colon], StringComparison.OrdinalIgnoreCase)) is { } protocol
            && Make(protocol, trimmed[(colon + 1)..], out id);
    }

    /// <summary>The identifier with its protocol, as the API takes it.</summary>
    public override string ToString() => Protocol is null ? "" : $"{Protocol}:{Name}";

    private static bool Make(string protocol, string name, out PersistentId id)
    {
        id = new(protocol, name);

        // Authority and local part are parted by a slash, except in perma identifiers.
        return name.Length > 0
            && !name.Any(char.IsWhiteSpace)
            && (protocol == "perma" || name.Contains('/', StringComparison.Ordinal));
    }
}
