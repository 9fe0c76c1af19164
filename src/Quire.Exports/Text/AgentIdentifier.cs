using System.Text.RegularExpressions;

namespace Quire.Exports.Text;

/// <summary>An identifier of a person or organisation as a URL of its scheme.</summary>
/// <param name="Scheme">Name of the scheme as deposited, such as <c>ORCID</c>.</param>
/// <param name="Url">The identifier in its resolvable form.</param>
internal sealed record AgentIdentifier(string Scheme, string Url)
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Scheme, string Prefix, string Suffix, Regex Form)[] Schemes =
    [
        ("ORCID", "https://orcid.org/", "", new(@"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", Options)),
        ("ROR", "https://ror.org/", "", new("^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$", Options)),
        ("ISNI", "http://www.isni.org/isni/", "", new(@"^\d{15}[\dX]$", Options)),
        ("LCNA", "http://id.loc.gov/authorities/names/", "", new(@"^[a-z]{1,3}(\d{8}|\d{10})$", Options)),
        ("VIAF", "https://viaf.org/viaf/", "", new(@"^\d+$", Options)),
        (
            "GND",
            "https://d-nb.info/gnd/",
            "",
            new(@"^(1[0-3]?\d{7}[0-9X]|[47]\d{6}-\d|[1-9]\d{0,7}-[0-9X]|3\d{7}[0-9X])$", Options)
        ),
        ("DAI", "info:eu-repo/dai/nl/", "", new(@"^\d?\d{8}[0-9X]$", Options)),
        ("ResearcherID", "https://publons.com/researcher/", "/", new(@"^[A-Z\d][A-Z\d-]+[A-Z\d]$", Options)),
        ("ScopusID", "https://www.scopus.com/authid/detail.uri?authorId=", "", new(@"^\d+$", Options)),
    ];

    /// <summary>Site of the scheme, as formats that name it want it.</summary>
    public string? SchemeUri =>
        Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? $"{uri.Scheme}://{uri.Authority}" : null;

    /// <summary>Null when the value does not have the form its scheme demands: a wrong link is worse than none.</summary>
    public static AgentIdentifier? TryCreate(string? scheme, string? value)
    {
        if (string.IsNullOrWhiteSpace(scheme) || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var known = Array.Find(Schemes, s => s.Scheme.Equals(scheme.Trim(), StringComparison.OrdinalIgnoreCase));
        if (known.Scheme is null)
        {
            return WebUri.Normalize(value) is { } url ? new(scheme.Trim(), url) : null;
        }

        var bare = AgentIdentifierForms.Usual(known.Scheme, value);
        return known.Form.IsMatch(bare) && AgentCheckDigits.AreRight(known.Scheme, bare)
            ? new(known.Scheme, known.Prefix + bare + known.Suffix)
            : null;
    }

    /// <summary>The ROR address when <paramref name="affiliation"/> is one; affiliations are often deposited that way.</summary>
    public static string? Ror(string? affiliation) =>
        affiliation?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? TryCreate("ROR", affiliation)?.Url : null;
}
