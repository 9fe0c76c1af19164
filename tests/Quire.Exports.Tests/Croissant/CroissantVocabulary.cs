using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Croissant;

/// <summary>What the vocabularies a Croissant draws on say against it: schema.org, and its own terms on top of that.</summary>
internal sealed class CroissantVocabulary
{
    private const string Croissant = "http://mlcommons.org/croissant/";
    private const string ConformsTo = "http://purl.org/dc/terms/conformsTo";

    private readonly Dictionary<string, string> _context;

    private CroissantVocabulary(JsonElement context) =>
        _context = context
            .EnumerateObject()
            .ToDictionary(
                m => m.Name,
                m => m.Value.ValueKind == JsonValueKind.Object ? m.Value.GetProperty("@id").GetString()! : m.Value.GetString()!,
                StringComparer.Ordinal
            );

    public static IReadOnlyList<string> Faults(JsonElement dataset) =>
        [.. new CroissantVocabulary(dataset.GetProperty("@context")).In(dataset, []).Distinct()];

    /// <summary>What is said of something of no type of its own is of those its place asks for.</summary>
    private IEnumerable<string> In(JsonElement node, IReadOnlyCollection<string> placed)
    {
        var types = TypesOf(node) is { Count: > 0 } own ? own : placed;
        foreach (var member in node.EnumerateObject().Where(m => !m.Name.StartsWith('@')))
        {
            var property = Expand(member.Name);
            if (property == ConformsTo)
            {
                continue;
            }

            var vocabulary = VocabularyOf(property);
            if (!vocabulary.IsProperty(property))
            {
                yield return $"{property} is no property.";
                continue;
            }

            if (!types.SelectMany(WithSuperclasses).Any(type => vocabulary.CanSay(property, type)))
            {
                yield return $"{property} is not said of {string.Join(", ", types)}.";
            }

            foreach (var value in Each(member.Value).Where(v => v.ValueKind == JsonValueKind.Object))
            {
                var range = vocabulary.Range(property);
                if (TypesOf(value) is { Count: > 0 } told && !told.SelectMany(WithSuperclasses).Intersect(range).Any())
                {
                    yield return $"{property} is no {string.Join(", ", told)}.";
                }

                foreach (var fault in In(value, range))
                {
                    yield return fault;
                }
            }
        }
    }

    private IReadOnlyCollection<string> TypesOf(JsonElement node) =>
        node.TryGetProperty("@type", out var types) ? [.. Each(types).Select(t => Expand(t.GetString()!))] : [];

    private static IEnumerable<string> WithSuperclasses(string type) =>
        Vocabulary.Croissant.WithSuperclasses(type).SelectMany(Vocabulary.SchemaOrg.WithSuperclasses);

    private static Vocabulary VocabularyOf(string property) =>
        property.StartsWith(Croissant, StringComparison.Ordinal) ? Vocabulary.Croissant : Vocabulary.SchemaOrg;

    // The vocabulary as published calls its terms by http, exports by https.
    private string Expand(string name)
    {
        var term =
            name.Split(':', 2) is [var prefix, var rest] ? _context[prefix] + rest
            : !_context.TryGetValue(name, out var known) ? _context["@vocab"] + name
            : known.StartsWith("http", StringComparison.Ordinal) ? known
            : Expand(known);
        return term.Replace("https://schema.org/", "http://schema.org/", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
