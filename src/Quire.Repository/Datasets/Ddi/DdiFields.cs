using System.Collections.Immutable;
using System.Globalization;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>
/// Gathers values of fields in the order they come, and where each comes from. A field without room for a further value is
/// given no more, and what found no room is not marked as taken.
/// </summary>
/// <param name="schema">The blocks in use.</param>
internal sealed class DdiFields(MetadataSchema schema)
{
    private readonly Dictionary<string, List<(string Text, DdiElement Source)>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(CompoundValue Value, DdiElement Source)>> _compounds = new(StringComparer.Ordinal);

    public bool Has(string field) => _values.ContainsKey(field) || _compounds.ContainsKey(field);

    /// <summary>The text of an element as a field, or child of a compound, holds it; takes the element.</summary>
    public string TextFor(string field, DdiElement source) =>
        schema.TryGetField(field, out var type) && type.Kind == FieldKind.Textbox ? DdiText.Prose(source) : DdiText.Line(source);

    /// <summary>Fills a field with the text of each element.</summary>
    public void Add(string field, params IEnumerable<DdiElement> sources)
    {
        foreach (var source in sources)
        {
            if (HasRoom(field))
            {
                Add(field, TextFor(field, source), source);
            }
        }
    }

    /// <summary>Fills a field that takes one value with the texts of all elements, one after the other.</summary>
    public void Join(string field, IEnumerable<DdiElement> sources)
    {
        var all = sources.ToList();
        if (all.Count > 0 && HasRoom(field))
        {
            Add(field, string.Join(", ", all.Select(s => TextFor(field, s)).Where(t => t.Length > 0)), all[0]);
        }
    }

    /// <summary>Fills a field with a text.</summary>
    public void Add(string field, string? text, DdiElement source)
    {
        if (StorableText.From(text ?? "") is not { Length: > 0 } value || !HasRoom(field))
        {
            return;
        }

        var values = _values.TryGetValue(field, out var known) ? known : _values[field] = [];
        var said = Matched(field, value) ?? value;
        if (values.TrueForAll(v => v.Text != said))
        {
            values.Add((said, source));
        }
    }

    /// <summary>Adds a compound of the children that have a text; one that says what another said is there already.</summary>
    public void AddCompound(string field, DdiElement source, params IEnumerable<(string Child, string? Text)> children)
    {
        var filled = children
            .Select(c => (c.Child, Text: StorableText.From(c.Text ?? "")))
            .Where(c => c.Text.Length > 0)
            .ToImmutableDictionary(
                c => c.Child,
                c => ImmutableArray.Create(Matched(c.Child, c.Text) ?? c.Text),
                StringComparer.Ordinal
            );
        if (filled.Count == 0)
        {
            return;
        }

        var compounds = _compounds.TryGetValue(field, out var known) ? known : _compounds[field] = [];
        var compound = new CompoundValue(filled);
        if (compounds.TrueForAll(c => !c.Value.Equals(compound)))
        {
            compounds.Add((compound, source));
        }
    }

    /// <summary>Whether a field is there and takes another value.</summary>
    public bool HasRoom(string field) => schema.TryGetField(field, out var type) && (type.Multiple || !Has(field));

    /// <summary>The value of a vocabulary a text means; null when it has none.</summary>
    public string? Matched(string field, string text) =>
        schema.TryGetField(field, out var type)
        && type.Controlled
        && schema.TryMatchVocabulary(type, text, lenient: true, out var value)
            ? value
            : null;

    /// <summary>
    /// The value of a vocabulary an attribute means; null where it has none, and the attribute stays untaken then.
    /// </summary>
    public string? TakeMatched(string field, DdiElement? source, string attribute)
    {
        var value = source?.Look(attribute) is { } text ? Matched(field, text) : null;
        if (value is not null)
        {
            source!.Take(attribute);
        }

        return value;
    }

    public MetadataDocument Build()
    {
        var document = MetadataDocument.Empty;
        foreach (var (field, values) in _values)
        {
            document = document.With(field, new FieldValue.Values([.. values.Select(v => v.Text)]));
        }

        foreach (var (field, compounds) in _compounds)
        {
            document = document.With(field, new FieldValue.Compounds([.. compounds.Select(c => c.Value)]));
        }

        return document;
    }

    /// <summary>The element a value comes from.</summary>
    /// <param name="path">The field with the position of the value, such as <c>author[2].authorName</c>.</param>
    public DdiElement? SourceOf(string path)
    {
        var step = path.Split('.')[0];
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var field = bracket < 0 ? step : step[..bracket];
        var index = bracket < 0 ? 0 : int.Parse(step[(bracket + 1)..^1], CultureInfo.InvariantCulture);
        return _values.TryGetValue(field, out var values) ? values.ElementAtOrDefault(index).Source
            : _compounds.TryGetValue(field, out var compounds) ? compounds.ElementAtOrDefault(index).Source
            : null;
    }
}
