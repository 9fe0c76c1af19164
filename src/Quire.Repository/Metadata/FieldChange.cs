using Quire.Domain.Metadata;

namespace Quire.Repository.Metadata;

/// <summary>A field that would be another than it is.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Aspects">Names of the properties of <see cref="FieldType"/> that would differ.</param>
public sealed record FieldChange(FieldType Before, FieldType After, IReadOnlyList<string> Aspects)
{
    /// <summary>Values its vocabulary would get.</summary>
    public IReadOnlyList<string> AddedTerms =>
        [.. After.Vocabulary.Select(v => v.Value).Except(Before.Vocabulary.Select(v => v.Value), StringComparer.Ordinal)];

    /// <summary>How the one differs from the other; null where it does not.</summary>
    internal static FieldChange? Of(FieldType before, FieldType after)
    {
        (string Name, bool Differs)[] all =
        [
            (nameof(FieldType.Title), before.Title != after.Title),
            (nameof(FieldType.Description), before.Description != after.Description),
            (nameof(FieldType.Watermark), before.Watermark != after.Watermark),
            (nameof(FieldType.Kind), before.Kind != after.Kind),
            (nameof(FieldType.DisplayOrder), before.DisplayOrder != after.DisplayOrder),
            (nameof(FieldType.DisplayFormat), before.DisplayFormat != after.DisplayFormat),
            (nameof(FieldType.AdvancedSearch), before.AdvancedSearch != after.AdvancedSearch),
            (nameof(FieldType.Controlled), before.Controlled != after.Controlled),
            (nameof(FieldType.Multiple), before.Multiple != after.Multiple),
            (nameof(FieldType.Facetable), before.Facetable != after.Facetable),
            (nameof(FieldType.DisplayOnCreate), before.DisplayOnCreate != after.DisplayOnCreate),
            (nameof(FieldType.Required), before.Required != after.Required),
            (nameof(FieldType.Parent), before.Parent != after.Parent),
            (nameof(FieldType.TermUri), before.TermUri != after.TermUri),
            (nameof(FieldType.Vocabulary), !before.Vocabulary.Select(Told).SequenceEqual(after.Vocabulary.Select(Told))),
        ];
        IReadOnlyList<string> differing = [.. all.Where(a => a.Differs).Select(a => a.Name)];
        return differing.Count == 0 ? null : new(before, after, differing);
    }

    // Arrays are the same only where they are one.
    private static (string, string, int, string) Told(VocabularyValue value) =>
        (
            value.Value,
            value.Identifier,
            value.DisplayOrder,
            string.Join('\n', value.Alternates.IsDefault ? [] : value.Alternates)
        );
}
