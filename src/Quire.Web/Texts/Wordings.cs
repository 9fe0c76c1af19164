using System.Collections.Frozen;
using System.Text.Json;

namespace Quire.Web.Texts;

/// <summary>Wording of the pages in every language there is, read once from the resource files.</summary>
public static class Wordings
{
    /// <summary>What is spoken to those who ask for nothing else.</summary>
    public const string Default = "en";

    private static readonly FrozenDictionary<string, Wording> All = new[] { Default, "de" }.ToFrozenDictionary(
        l => l,
        Read,
        StringComparer.Ordinal
    );

    /// <summary>Codes of the languages, such as <c>en</c>.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. All.Keys.OrderDescending(StringComparer.Ordinal)];

    /// <summary>Wording of one of the languages.</summary>
    public static Wording Of(string language) => All[language];

    private static Wording Read(string language)
    {
        using var stream = typeof(Wordings).Assembly.GetManifestResourceStream($"texts/{language}.json")!;
        return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }
}
