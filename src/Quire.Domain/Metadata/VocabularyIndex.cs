using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata;

/// <summary>
/// Looks up one vocabulary: the language list has thousands of values. A spelling that belongs to two values means neither,
/// because guessing would store something the depositor did not say.
/// </summary>
internal sealed class VocabularyIndex(ImmutableArray<VocabularyValue> vocabulary)
{
    private readonly FrozenSet<string> _values = vocabulary.Select(v => v.Value).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> _alternates = Unambiguous(
        vocabulary.SelectMany(v => v.Alternates.Select(a => (Spelling: a, v.Value)))
    );
    private readonly Lazy<FrozenDictionary<string, string>> _normalised = new(() =>
        Unambiguous(vocabulary.SelectMany(v => v.Alternates.Prepend(v.Value).Select(a => (Spelling: Normalise(a), v.Value))))
    );

    public bool TryMatch(string text, bool lenient, [NotNullWhen(true)] out string? value)
    {
        if (_values.TryGetValue(text, out value) || _alternates.TryGetValue(text, out value))
        {
            return true;
        }

        return lenient && _normalised.Value.TryGetValue(Normalise(text), out value);
    }

    private static FrozenDictionary<string, string> Unambiguous(IEnumerable<(string Spelling, string Value)> spellings) =>
        spellings
            .GroupBy(s => s.Spelling, StringComparer.Ordinal)
            .Where(g => g.All(s => s.Value == g.First().Value))
            .ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    private static string Normalise(string text) =>
        string.Join(' ', UnicodeText.Caseless(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
