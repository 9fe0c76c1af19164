using Quire.Domain.Metadata;

namespace Quire.Domain.Datasets.Comparison;

/// <summary>Compares the metadata of two versions field by field.</summary>
public static class MetadataComparison
{
    /// <summary>The fields that differ, in the order of blocks and fields.</summary>
    /// <param name="older">Metadata of the older version.</param>
    /// <param name="newer">Metadata of the newer version.</param>
    /// <param name="schema">The blocks in use.</param>
    /// <param name="hideEmails">Leave e-mail addresses out of what is compared and shown.</param>
    public static IReadOnlyList<FieldChange> Of(
        MetadataDocument older,
        MetadataDocument newer,
        MetadataSchema schema,
        bool hideEmails
    ) =>
        [
            .. schema
                .Blocks.SelectMany(b => b.Fields)
                .Select(f => Of(f, Shown(older, f, hideEmails), Shown(newer, f, hideEmails)))
                .OfType<FieldChange>(),
        ];

    private static FieldChange? Of(FieldType field, List<string> older, List<string> newer)
    {
        var changed = older.Zip(newer).Count(pair => pair.First != pair.Second);
        return changed == 0 && older.Count == newer.Count
            ? null
            : new(
                field,
                string.Join("; ", older),
                string.Join("; ", newer),
                Math.Max(0, newer.Count - older.Count),
                Math.Max(0, older.Count - newer.Count),
                changed
            );
    }

    // One text for each value or compound, children in the order they are shown in.
    private static List<string> Shown(MetadataDocument document, FieldType field, bool hideEmails) =>
        field.IsCompound ? [.. document.Compounds(field.Name).Select(c => Shown(c, field, hideEmails)).Where(t => t.Length > 0)]
        : hideEmails && field.Kind == FieldKind.Email ? []
        : [.. document.Values(field.Name).Select(v => v.Trim()).Where(t => t.Length > 0)];

    private static string Shown(CompoundValue compound, FieldType field, bool hideEmails) =>
        string.Join(
            "; ",
            field
                .Children.Where(c => !hideEmails || c.Kind != FieldKind.Email)
                .SelectMany(c => compound.Children.TryGetValue(c.Name, out var values) ? values : [])
                .Select(v => v.Trim())
                .Where(t => t.Length > 0)
        );
}
