using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Api.Sword.Reading;

/// <summary>Gathers values of fields in the order they come.</summary>
/// <param name="schema">The blocks in use.</param>
internal sealed class FieldsBuilder(MetadataSchema schema)
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CompoundValue>> _compounds = new(StringComparer.Ordinal);

    public bool Has(string field) => _values.ContainsKey(field) || _compounds.ContainsKey(field);

    /// <summary>Adds a value; false where there is one and the field takes no other.</summary>
    public bool Add(string field, string text)
    {
        var values = _values.TryGetValue(field, out var known) ? known : _values[field] = [];
        var type = schema.TryGetField(field, out var found) ? found : null;
        var value = Matched(field, text);
        if (values.Contains(value) && type is { Controlled: true })
        {
            return true;
        }

        values.Add(value);
        return values.Count == 1 || type is { Multiple: true };
    }

    /// <summary>Adds a compound of the children that have a text.</summary>
    public void Add(string field, params IEnumerable<(string Child, string? Text)> children)
    {
        var filled = children
            .Where(c => !string.IsNullOrEmpty(c.Text))
            .ToImmutableDictionary(c => c.Child, c => ImmutableArray.Create(Matched(c.Child, c.Text!)), StringComparer.Ordinal);
        if (filled.Count > 0)
        {
            (_compounds.TryGetValue(field, out var known) ? known : _compounds[field] = []).Add(new(filled));
        }
    }

    public MetadataDocument Build()
    {
        var document = MetadataDocument.Empty;
        foreach (var (field, values) in _values)
        {
            document = document.With(field, new FieldValue.Values([.. values]));
        }

        foreach (var (field, compounds) in _compounds)
        {
            document = document.With(field, new FieldValue.Compounds([.. compounds]));
        }

        return document;
    }

    // A vocabulary's own spelling of what is meant; what it does not know is refused by its field.
    private string Matched(string field, string text) =>
        schema.TryGetField(field, out var type)
        && type.Controlled
        && schema.TryMatchVocabulary(type, text, lenient: true, out var value)
            ? value
            : text;
}
