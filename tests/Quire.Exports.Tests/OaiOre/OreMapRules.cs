using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.OaiOre;

/// <summary>What the vocabularies a resource map draws on say against it.</summary>
internal static class OreMapRules
{
    private const string Ore = "http://www.openarchives.org/ore/terms/";

    /// <summary>Namespaces without a vocabulary to look into: in no package, or ours and Dataverse's own.</summary>
    private static readonly string[] Elsewhere =
    [
        "http://purl.org/spar/datacite/",
        "http://rdf-vocabulary.ddialliance.org/discovery#",
        "http://datacite.org/schema/kernel-4/simpleTypes#",
        "https://dataverse.org/schema/",
        "https://data.shore.example.org/schema/",
        "https://shore.example.org/terms#",
    ];

    public static IReadOnlyList<string> Faults(JsonElement map)
    {
        var context = map.GetProperty("@context").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString()!);
        var said = new LinkedData(name => Expand(context, name)).In(map).ToList();
        return
        [
            .. said.Select(s => s.Property)
                .Distinct()
                .Where(term => !IsKnown(term, (v, t) => v.IsProperty(t)))
                .Select(t => $"{t} is no property."),
            .. said.SelectMany(s => s.OfTypes)
                .Distinct()
                .Where(term => !IsKnown(term, (v, t) => v.IsClass(t)))
                .Select(t => $"{t} is no class."),
            .. said.Where(s => s.Property.StartsWith(Ore, StringComparison.Ordinal) && !IsRight(s))
                .Select(s => $"{s.Property} is misplaced."),
        ];
    }

    /// <summary>Whether a term of a vocabulary is a property in it.</summary>
    public static bool IsProperty(string term) => IsKnown(term, (vocabulary, t) => vocabulary.IsProperty(t));

    private static bool IsKnown(string term, Func<Vocabulary, string, bool> test)
    {
        // Dataverse's blocks name schema.org and PROV by addresses that lead to the same terms.
        var canonical = term.Replace("https://schema.org/", "http://schema.org/", StringComparison.Ordinal)
            .Replace("https://www.w3.org/TR/prov-o/#", "http://www.w3.org/ns/prov#", StringComparison.Ordinal);
        var vocabulary = canonical switch
        {
            _ when canonical.StartsWith("http://schema.org/", StringComparison.Ordinal) => Vocabulary.SchemaOrg,
            _ when canonical.StartsWith("http://purl.org/dc/terms/", StringComparison.Ordinal) => Vocabulary.DcTerms,
            _ when canonical.StartsWith("http://www.w3.org/ns/prov#", StringComparison.Ordinal) => Vocabulary.Prov,
            _ when canonical.StartsWith(Ore, StringComparison.Ordinal) => Vocabulary.Ore,
            _ => null,
        };
        return vocabulary is null
            ? Elsewhere.Any(e => term.StartsWith(e, StringComparison.Ordinal))
            : test(vocabulary, canonical);
    }

    private static bool IsRight(Said said) =>
        said.OfTypes.Any(type => Vocabulary.Ore.CanSay(said.Property, type))
        && Vocabulary.Ore.Range(said.Property).All(said.ValueTypes.Contains);

    /// <summary>What JSON-LD makes of a name: a member that stands for nothing is lost to every reader.</summary>
    private static string Expand(Dictionary<string, string> context, string name) =>
        context.TryGetValue(name, out var term) ? term
        : name.Split(':', 2) is [var prefix, var local] && context.TryGetValue(prefix, out var start) ? start + local
        : $"\"{name}\"";
}
