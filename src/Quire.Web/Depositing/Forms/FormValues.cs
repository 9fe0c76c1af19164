using System.Collections.Immutable;
using Quire.Domain.Metadata;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Forms;

/// <summary>
/// What is written in a form about metadata: of every field its rows, also those nobody wrote into yet. Whether it makes sense is
/// the repository's to say.
/// </summary>
public sealed class FormValues
{
    private static readonly IReadOnlyList<FormRow> Empty = [new()];

    private readonly Dictionary<string, List<FormRow>> _fields = new(StringComparer.Ordinal);

    /// <summary>What a version holds.</summary>
    public static FormValues Of(MetadataDocument document)
    {
        var form = new FormValues();
        foreach (var (name, value) in document.Fields)
        {
            form._fields[name] = value switch
            {
                FieldValue.Values values => [.. values.Items.Select(v => new FormRow { Text = v })],
                FieldValue.Compounds compounds => [.. compounds.Items.Select(RowOf)],
                _ => [],
            };
        }

        return form;
    }

    /// <summary>What a browser sent.</summary>
    public static FormValues Read(IReadOnlyDictionary<string, string> sent)
    {
        var form = new FormValues();
        var places = sent.Where(s => s.Key.StartsWith(FormPlace.Prefix, StringComparison.Ordinal))
            .Select(s => (Place: FormPlace.Parse(s.Key[FormPlace.Prefix.Length..]), s.Value))
            .Where(s => s.Place is not null)
            .Select(s => (Place: s.Place!.Value, Text: s.Value.ReplaceLineEndings("\n")))
            .GroupBy(s => (s.Place.Field, s.Place.Row))
            .OrderBy(g => g.Key.Row);
        foreach (var row in places)
        {
            var read = new FormRow { Text = row.FirstOrDefault(s => s.Place.Child is null).Text ?? "" };
            foreach (var child in row.Where(s => s.Place.Child is not null).GroupBy(s => s.Place.Child!))
            {
                read.Children[child.Key] = [.. child.OrderBy(c => c.Place.ChildRow).Select(c => c.Text)];
            }

            form.RowsToChange(row.Key.Field).Add(read);
        }

        return form;
    }

    /// <summary>Rows of a field; one at least.</summary>
    public IReadOnlyList<FormRow> Rows(FieldType field) =>
        _fields.TryGetValue(field.Name, out var rows) && rows.Count > 0 ? rows : Empty;

    /// <summary>
    /// Whether a field was in the form, even if what was written there is gone: emptied by its author, it is not to stay.
    /// </summary>
    public bool Has(FieldType field) => _fields.ContainsKey(field.Name);

    /// <summary>Whether anything is written into a field.</summary>
    public bool IsFilled(FieldType field) => Rows(field).Any(r => !r.IsBlank);

    /// <summary>Adds an empty row behind the others of a field, or of a field inside another.</summary>
    public void Add(FormPlace place)
    {
        var rows = RowsToChange(place.Field);
        if (place.Child is { } child && place.Row < rows.Count)
        {
            var texts = rows[place.Row].Children;
            texts[child] = [.. rows[place.Row].Of(child), ""];
        }
        else if (place.Child is null)
        {
            rows.Add(new());
        }
    }

    /// <summary>Takes a row away with what is written in it.</summary>
    public void Remove(FormPlace place)
    {
        var rows = RowsToChange(place.Field);
        if (place.Row >= rows.Count)
        {
            return;
        }

        if (place.Child is not { } child)
        {
            rows.RemoveAt(place.Row);
        }
        else if (rows[place.Row].Children.TryGetValue(child, out var texts) && place.ChildRow < texts.Count)
        {
            texts.RemoveAt(place.ChildRow);
        }
    }

    /// <summary>
    /// Takes away rows nobody wrote into, as they are not stored: what is said of the others then counts the same.
    /// </summary>
    public void Compact()
    {
        foreach (var rows in _fields.Values)
        {
            rows.RemoveAll(r => r.IsBlank);
            foreach (var texts in rows.SelectMany(r => r.Children.Values))
            {
                texts.RemoveAll(string.IsNullOrWhiteSpace);
            }
        }
    }

    /// <summary>Has values that were typed as a reader's language calls them be as they are stored.</summary>
    public void CallAsStored(MetadataSchema schema)
    {
        foreach (var (name, rows) in _fields)
        {
            if (schema.TryGetField(name, out var field) && field is { Controlled: true, IsCompound: false })
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    rows[row] = new() { Text = TextsOf(field, [rows[row].Text], schema).FirstOrDefault(rows[row].Text) };
                }
            }
        }
    }

    /// <summary>Writes into the fields inside one that nobody wrote into.</summary>
    public void FillIn(string field, params IEnumerable<(string Child, string? Text)> texts)
    {
        var rows = RowsToChange(field);
        if (!rows.TrueForAll(r => r.IsBlank))
        {
            return;
        }

        var row = new FormRow();
        foreach (var (child, text) in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                row.Children[child] = [text];
            }
        }

        rows.Clear();
        rows.Add(row);
    }

    /// <summary>
    /// Begins anew, and keeps what somebody wrote: fields that are empty, or as they began, become as they are in the next
    /// beginning.
    /// </summary>
    /// <param name="former">What it began with.</param>
    /// <param name="next">What it would begin with now.</param>
    public void BeginWith(FormValues former, FormValues next)
    {
        foreach (var field in _fields.Keys.Union(next._fields.Keys, StringComparer.Ordinal).ToList())
        {
            var written = Written(field);
            if (written.Count > 0 && !written.SequenceEqual(former.Written(field), StringComparer.Ordinal))
            {
                continue;
            }

            if (next._fields.TryGetValue(field, out var rows))
            {
                _fields[field] = rows;
            }
            else
            {
                _fields.Remove(field);
            }
        }
    }

    /// <summary>A document with what is written in place of what it had.</summary>
    /// <param name="document">What fields that are not in the form are taken from.</param>
    /// <param name="form">The form.</param>
    public MetadataDocument Into(MetadataDocument document, MetadataForm form) =>
        form.Fields.Aggregate(
            document,
            (into, field) => into.With(field.Name, InOrder(field, ValueOf(field, form.Rules.Schema), document))
        );

    // Boxes come in the order of the vocabulary: that alone is no change of what was chosen.
    private static FieldValue InOrder(FieldType field, FieldValue written, MetadataDocument document) =>
        field.Controlled
        && written is FieldValue.Values values
        && document.Values(field.Name) is { Length: > 0 } before
        && values.Items.Length == before.Length
        && values.Items.All(before.Contains)
            ? new FieldValue.Values(before)
            : written;

    private FieldValue ValueOf(FieldType field, MetadataSchema schema) =>
        field.IsCompound
            ? new FieldValue.Compounds([
                .. Rows(field).Select(r => CompoundOf(field, r, schema)).Where(c => c.Children.Count > 0),
            ])
            : new FieldValue.Values(TextsOf(field, Rows(field).Select(r => r.Text), schema));

    private static CompoundValue CompoundOf(FieldType field, FormRow row, MetadataSchema schema) =>
        new(
            field
                .Children.Select(c => (c.Name, Values: TextsOf(c, row.Of(c.Name), schema)))
                .Where(c => c.Values.Length > 0)
                .ToImmutableDictionary(c => c.Name, c => c.Values, StringComparer.Ordinal)
        );

    private static ImmutableArray<string> TextsOf(FieldType field, IEnumerable<string> texts, MetadataSchema schema)
    {
        var storable = texts.Select(StorableText.From).Where(t => t.Length > 0);
        return field.Controlled
            ?
            [
                // Those of a long vocabulary are typed, by people.
                .. storable
                    .Select(t =>
                        schema.TryMatchVocabulary(field, t, lenient: true, out var value)
                            ? value
                            : FieldWords.ValueCalled(t, field)
                    )
                    .Distinct(StringComparer.Ordinal),
            ]
            : [.. storable];
    }

    private static FormRow RowOf(CompoundValue compound)
    {
        var row = new FormRow();
        foreach (var (child, values) in compound.Children)
        {
            row.Children[child] = [.. values];
        }

        return row;
    }

    // Boxes come in the order of the vocabulary: that alone is no difference.
    private List<string> Written(string field) =>
        _fields.TryGetValue(field, out var rows)
            ? [.. rows.Where(r => !r.IsBlank).Select(r => r.Written).Order(StringComparer.Ordinal)]
            : [];

    private List<FormRow> RowsToChange(string field)
    {
        if (!_fields.TryGetValue(field, out var rows))
        {
            _fields[field] = rows = [];
        }

        return rows;
    }
}
