using System.Collections.Frozen;

namespace Quire.Exports.Text;

/// <summary>
/// A name split as far as it can be known. The convention depositors are given is <c>Family, Given</c> for people and the
/// plain name for organisations; so a comma means a person, unless the name speaks of an organisation.
/// </summary>
internal sealed record AgentName(string Full, bool IsPerson, string? Given, string? Family)
{
    private static readonly FrozenSet<string> OrganizationWords = new[]
    {
        "academy",
        "agency",
        "archive",
        "archives",
        "association",
        "bureau",
        "center",
        "centre",
        "college",
        "commission",
        "committee",
        "company",
        "consortium",
        "corporation",
        "council",
        "department",
        "faculty",
        "foundation",
        "gmbh",
        "group",
        "hospital",
        "inc",
        "initiative",
        "international",
        "library",
        "llc",
        "ltd",
        "ministry",
        "museum",
        "national",
        "network",
        "organisation",
        "organization",
        "program",
        "programme",
        "project",
        "school",
        "society",
        "survey",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // These vary with the language: universities, Universität, université, instituto, laboratoire.
    private static readonly string[] OrganizationStems = ["universi", "institut", "laborator"];

    public static AgentName Parse(string name, string? identifierScheme = null)
    {
        var full = name.Trim();
        var knownPerson = identifierScheme?.Contains("orcid", StringComparison.OrdinalIgnoreCase) == true;
        var knownOrganization = string.Equals(identifierScheme, "ROR", StringComparison.OrdinalIgnoreCase);
        if (knownOrganization || (!knownPerson && SpeaksOfOrganization(full)))
        {
            return new(full, IsPerson: false, null, null);
        }

        var comma = full.IndexOf(',', StringComparison.Ordinal);
        var family = comma < 0 ? "" : full[..comma].Trim();
        var given = comma < 0 ? "" : full[(comma + 1)..].Trim();
        if (family.Length == 0 || given.Length == 0)
        {
            return new(full, knownPerson, null, null);
        }

        // With a second comma ("King, Martin Luther, Jr.") nobody can tell what belongs where.
        return given.Contains(',', StringComparison.Ordinal)
            ? new(full, IsPerson: true, null, null)
            : new(full, IsPerson: true, given, family);
    }

    private static bool SpeaksOfOrganization(string name) =>
        name.Split([' ', ',', '.', '-', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                OrganizationWords.Contains(word)
                || OrganizationStems.Any(stem => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            );
}
