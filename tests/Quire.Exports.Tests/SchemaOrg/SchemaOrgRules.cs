using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.SchemaOrg;

/// <summary>What schema.org as published says against an export.</summary>
internal static class SchemaOrgRules
{
    private const string Namespace = "http://schema.org/";

    public static IReadOnlyList<string> Faults(JsonElement root)
    {
        var vocabulary = Vocabulary.SchemaOrg;
        return
        [
            .. root.GetProperty("@context").GetString() == "http://schema.org" ? (string[])[] : ["The context is another one."],
            .. new LinkedData(name => Namespace + name).In(root).SelectMany(said => Faults(vocabulary, said)),
        ];
    }

    private static IEnumerable<string> Faults(Vocabulary vocabulary, Said said)
    {
        if (!vocabulary.IsProperty(said.Property))
        {
            yield return $"{said.Property} is no property.";
            yield break;
        }

        if (vocabulary.IsSuperseded(said.Property))
        {
            yield return $"{said.Property} is superseded.";
        }

        if (!said.OfTypes.Any(type => vocabulary.IsClass(type) && vocabulary.CanSay(said.Property, type)))
        {
            yield return $"{said.Property} is not said of {string.Join(", ", said.OfTypes)}.";
        }

        if (!vocabulary.Range(said.Property).Any(type => Fits(vocabulary, said, type)))
        {
            yield return $"{said.Property} is not {said.Value.GetRawText()}.";
        }
    }

    private static bool Fits(Vocabulary vocabulary, Said said, string range) =>
        said.Value.ValueKind switch
        {
            JsonValueKind.Object => said.ValueTypes.Any(type => vocabulary.WithSuperclasses(type).Contains(range)),
            JsonValueKind.String => FitsText(vocabulary, said.Value.GetString()!, range),
            // A size is a text to schema.org, "10 MB"; the bare number of bytes is what readers of Dataverse's export compute
            // with.
            JsonValueKind.Number => range == Namespace + "Number"
                || (said.Property == Namespace + "contentSize" && said.Value.TryGetInt64(out _)),
            JsonValueKind.True or JsonValueKind.False => range == Namespace + "Boolean",
            _ => false,
        };

    private static bool FitsText(Vocabulary vocabulary, string text, string range) =>
        range[Namespace.Length..] switch
        {
            "Text" => true,
            "URL" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
            "Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            // "Some data is better than none": where a thing is expected its name may stand.
            _ => vocabulary.WithSuperclasses(range).Contains(Namespace + "Thing"),
        };
}
