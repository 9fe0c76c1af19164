using System.Text.RegularExpressions;

namespace Quire.Exports.Text;

/// <summary>The ways people write identifiers of persons and organisations, and the one their schemes link to.</summary>
internal static class AgentIdentifierForms
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Researcher = new(@"^[a-z]{1,3}-\d{4}-\d{4}$", Options);

    // Behind these an address says the identifier; what follows that is of no account.
    private static readonly Dictionary<string, Regex> Addresses = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ORCID"] = @"orcid\.org/",
        ["ROR"] = @"ror\.org/",
        ["ISNI"] = @"isni\.org/(isni/|page/)?|isni\.oclc\.org/(isni/)?",
        ["LCNA"] = @"id\.loc\.gov/authorities/names/|lccn\.loc\.gov/",
        ["VIAF"] = @"viaf\.org/(viaf/)?",
        ["GND"] = @"(d-nb\.info|lobid\.org)/gnd/",
        ["DAI"] = @"info:eu-repo/dai/nl/",
        ["ResearcherID"] = @"publons\.com/researcher/|researcherid\.com/rid/|webofscience\.com/wos/author/(rid|record)/",
        ["ScopusID"] = @"scopus\.com/authid/detail\.ur[il]\?authorid=",
    }.ToDictionary(
        a => a.Key,
        a => new Regex($"^([a-z]+://)?(www\\.)?({a.Value})(?<id>[^/?#&]*)", Options | RegexOptions.ExplicitCapture),
        StringComparer.Ordinal
    );

    // "ORCID: 0000-…", "ISNI 0000 …", "Scopus Author ID: 7…", "(DE-588)118…"
    private static readonly Dictionary<string, Regex> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ORCID"] = "orcid",
        ["ROR"] = "ror",
        ["ISNI"] = "isni",
        ["LCNA"] = "lcnaf?|lccn",
        ["VIAF"] = "viaf",
        ["GND"] = @"gnd|\(?DE-588\)?",
        ["DAI"] = "dai",
        // Identifiers begin with letters themselves.
        ["ResearcherID"] = "researcher ?id|rid[ :#=]",
        ["ScopusID"] = "scopus ?id|scopus( author)?",
    }.ToDictionary(
        l => l.Key,
        l => new Regex($"^({l.Value})([ -]?id)?[ :#=]*(?<id>.*)$", Options | RegexOptions.ExplicitCapture),
        StringComparer.Ordinal
    );

    /// <summary>An identifier as its scheme writes it; what cannot be read is left as it is.</summary>
    /// <param name="scheme">Name of the scheme.</param>
    /// <param name="written">What was deposited: an address, with the name of the scheme before it, or neither.</param>
    public static string Usual(string scheme, string written)
    {
        var bare = Bare(scheme, Plain(written));
        return scheme switch
        {
            "ORCID" when Compact(bare) is { Length: 16 } digits => $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}",
            "ISNI" or "DAI" => Compact(bare),
            "VIAF" or "ScopusID" => WithoutBlanks(bare),
            "ROR" => WithoutBlanks(bare).ToLowerInvariant(),
            "GND" => WithoutBlanks(bare).ToUpperInvariant(),
            "ResearcherID" when Researcher.IsMatch(WithoutBlanks(bare)) => WithoutBlanks(bare).ToUpperInvariant(),
            "LCNA" => Lccn(bare),
            _ => bare,
        };
    }

    // Blanks and hyphens as text programs set them.
    private static string Plain(string text) =>
        string.Concat(
                text.Select(c =>
                    char.IsWhiteSpace(c) ? ' '
                    : c is >= '\u2010' and <= '\u2015' or '\u2212' ? '-'
                    : c
                )
            )
            .Trim();

    private static string Bare(string scheme, string text)
    {
        var address = Addresses[scheme].Match(text);
        if (address.Success)
        {
            return address.Groups["id"].Value;
        }

        var label = Labels[scheme].Match(text);
        return label.Success ? label.Groups["id"].Value : text;
    }

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Compact(string text) =>
        WithoutBlanks(text).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    // As printed, "n  79-21164": blanks mean nothing, and what follows a hyphen has six digits.
    private static string Lccn(string text)
    {
        var compact = WithoutBlanks(text).ToLowerInvariant();
        var hyphen = compact.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? compact : compact[..hyphen] + compact[(hyphen + 1)..].PadLeft(6, '0');
    }
}
