using System.Collections.Frozen;
using System.Text.Json;

namespace Quire.Web.Texts;

/// <summary>
/// What values of the vocabularies of the standard blocks are called in languages other than theirs, by field. Stored and given
/// out they stay as the blocks have them, and so do those that have no word here: names, and vocabularies of others.
/// </summary>
internal static class VocabularyWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, FrozenDictionary<string, string>>> All = Wordings
        .Languages.Where(l => l != Wordings.Default)
        .ToFrozenDictionary(l => l, Read, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Values = All
        .Values.SelectMany(l => l)
        .GroupBy(f => f.Key, f => f.Value, StringComparer.Ordinal)
        .ToFrozenDictionary(
            f => f.Key,
            f =>
                f.SelectMany(w => w)
                    .DistinctBy(w => w.Value, StringComparer.OrdinalIgnoreCase)
                    .ToFrozenDictionary(w => w.Value, w => w.Key, StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal
        );

    /// <summary>Words for values of a field in a language, by value; null for none.</summary>
    public static IReadOnlyDictionary<string, string>? Of(string field, string language) =>
        All.TryGetValue(language, out var fields) && fields.TryGetValue(field, out var words) ? words : null;

    /// <summary>
    /// The value of a field that is called so in any language, for somebody may send in one what they began in another; null for
    /// none.
    /// </summary>
    public static string? ValueOf(string field, string word) => Values.GetValueOrDefault(field)?.GetValueOrDefault(word);

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read(string language)
    {
        using var stream = typeof(VocabularyWords).Assembly.GetManifestResourceStream($"vocabularies/{language}.json")!;
        return JsonSerializer
            .Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!
            .ToFrozenDictionary(f => f.Key, f => f.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
