using System.Collections.Immutable;
using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata;

/// <summary>Adds to, replaces in and removes from the metadata of a draft.</summary>
public static class MetadataEditing
{
    /// <summary>
    /// Writes the fields of an edit. Without <paramref name="replace"/>, values of a multiple field are appended unless the
    /// field already holds the same.
    /// </summary>
    /// <exception cref="RepositoryException">
    /// The edit empties a field the collection requires, or gives another value to a filled single field without replacing.
    /// </exception>
    public static MetadataDocument Apply(
        MetadataDocument document,
        IReadOnlyCollection<FieldUpdate> updates,
        MetadataSchema schema,
        FieldRequirements requirements,
        bool replace
    )
    {
        var emptied = updates.Where(u => u.Value.IsEmpty && requirements.IsRequired(u.Field)).ToList();
        if (emptied.Count > 0)
        {
            throw MetadataErrors.RequiredEmptied(string.Join(' ', emptied.Select(u => EmptyRequired(u.Field, schema))));
        }

        var filled = replace ? [] : updates.Where(u => IsFilledOtherwise(document, u)).ToList();
        if (filled.Count > 0)
        {
            throw MetadataErrors.SingleFilled(string.Join(", ", filled.Select(u => schema.DisplayName(u.Field))));
        }

        return updates.Aggregate(document, (edited, update) => Apply(edited, update, replace));
    }

    /// <summary>Removes the values a request names.</summary>
    /// <exception cref="RepositoryException">A value to be removed is not there; then nothing is.</exception>
    public static MetadataDocument Delete(
        MetadataDocument document,
        IReadOnlyCollection<FieldUpdate> updates,
        MetadataSchema schema
    ) => updates.Aggregate(document, (edited, update) => Delete(edited, update, schema));

    private static MetadataDocument Apply(MetadataDocument document, FieldUpdate update, bool replace)
    {
        var field = update.Field;
        if (replace || !document.Fields.TryGetValue(field.Name, out var existing))
        {
            return document.With(field.Name, update.Value);
        }

        return field.Multiple ? document.With(field.Name, Append(existing, update.Value)) : document;
    }

    private static bool IsFilledOtherwise(MetadataDocument document, FieldUpdate update) =>
        !update.Field.Multiple
        && document.Fields.TryGetValue(update.Field.Name, out var existing)
        && !existing.IsEmpty
        && !existing.Equals(update.Value);

    private static FieldValue Append(FieldValue existing, FieldValue added) =>
        (existing, added) switch
        {
            (FieldValue.Compounds held, FieldValue.Compounds more) => new FieldValue.Compounds(
                held.Items.AddRange(more.Items.Where(c => !held.Items.Any(c.Says)))
            ),
            (FieldValue.Values held, FieldValue.Values more) => new FieldValue.Values(
                held.Items.AddRange(more.Items.Where(t => !held.Items.Contains(t, ComposedText.Comparer)))
            ),
            _ => added.IsEmpty ? existing : added,
        };

    private static MetadataDocument Delete(MetadataDocument document, FieldUpdate update, MetadataSchema schema)
    {
        var (field, value) = update;
        if (!document.Fields.TryGetValue(field.Name, out var existing))
        {
            throw NotFound(schema, field, string.Join("; ", Texts(field, value)));
        }

        if (value.IsEmpty)
        {
            throw NotFound(schema, field, "");
        }

        var unwanted = Texts(field, value).ToHashSet(ComposedText.Comparer);
        var present = Texts(field, existing).ToHashSet(ComposedText.Comparer);
        if (unwanted.FirstOrDefault(t => !present.Contains(t)) is { } missing)
        {
            throw NotFound(schema, field, missing);
        }

        return document.With(
            field.Name,
            existing switch
            {
                FieldValue.Compounds c => new FieldValue.Compounds(
                    c.Items.RemoveAll(i => unwanted.Contains(ChildrenText(field, i)))
                ),
                FieldValue.Values v => new FieldValue.Values(v.Items.RemoveAll(i => unwanted.Contains(ValueText(field, i)))),
                _ => Empty(field),
            }
        );
    }

    private static IEnumerable<string> Texts(FieldType field, FieldValue value) =>
        value switch
        {
            FieldValue.Compounds compounds => compounds.Items.Select(c => ChildrenText(field, c)),
            FieldValue.Values values => values.Items.Select(v => ValueText(field, v)),
            _ => [],
        };

    // Mail addresses read as nothing, but two contacts with different addresses are not the same.
    private static string ValueText(FieldType field, string value) =>
        field.Controlled || field.Kind == FieldKind.Email ? value : DisplayText.Plain(field, value).Trim();

    /// <summary>
    /// All values of a compound in the order of its children, so that the order of keys in a request does not matter.
    /// </summary>
    private static string ChildrenText(FieldType field, CompoundValue compound) =>
        string.Join(
            "; ",
            field
                .Children.SelectMany(child =>
                    compound.Children.GetValueOrDefault(child.Name, []).Select(v => ValueText(child, v))
                )
                .Where(t => t.Length > 0)
        );

    private static FieldValue Empty(FieldType field) =>
        field.IsCompound ? new FieldValue.Compounds([]) : new FieldValue.Values([]);

    private static RepositoryException NotFound(MetadataSchema schema, FieldType field, string text) =>
        MetadataErrors.ValueNotFound(schema.DisplayName(field), text);

    private static string EmptyRequired(FieldType field, MetadataSchema schema) =>
        (
            field switch
            {
                { Multiple: true } => "Empty multiple required value for field: ",
                { Controlled: true } => "Empty controlled vocabulary required value for field: ",
                { IsCompound: true } => "Empty compound required value for field: ",
                _ => "Empty required value for field: ",
            }
        ) + schema.DisplayName(field);
}
