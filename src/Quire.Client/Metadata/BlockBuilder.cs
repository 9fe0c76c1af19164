using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Puts the values of any block together.</summary>
/// <example>
/// <code>
/// var block = new BlockBuilder("geospatial")
///     .AddTexts("geographicUnit", "square kilometre")
///     .AddCompound("geographicCoverage", Field.Term("country", "Norway"), Field.Text("city", "Bergen"));
/// </code>
/// </example>
/// <param name="name">Name of the block, such as <c>geospatial</c>.</param>
public class BlockBuilder(string name)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, MetadataField> _fields = new(StringComparer.Ordinal);

    /// <summary>Name of the block.</summary>
    public string Name { get; } = name;

    /// <summary>Sets a field, replacing one of the same name; see <see cref="Field"/>.</summary>
    /// <param name="field">The field with its value.</param>
    /// <returns>This builder.</returns>
    public BlockBuilder Set(MetadataField field)
    {
        if (!_fields.ContainsKey(field.TypeName))
        {
            _order.Add(field.TypeName);
        }

        _fields[field.TypeName] = field;
        return this;
    }

    /// <summary>Adds a compound to a field that takes several.</summary>
    /// <param name="field">Name of the compound field.</param>
    /// <param name="children">Its children; those without a value may be null.</param>
    /// <returns>This builder.</returns>
    public BlockBuilder AddCompound(string field, params IReadOnlyList<MetadataField?> children)
    {
        var compound = children.OfType<MetadataField>().ToDictionary(c => c.TypeName, StringComparer.Ordinal);
        var before = _fields.TryGetValue(field, out var existing) ? existing.Value.Compounds ?? [] : [];
        return Set(Field.Compounds(field) with { Value = new() { Compounds = [.. before, compound] } });
    }

    /// <summary>Adds values to a field that takes several.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="values">The values.</param>
    /// <returns>This builder.</returns>
    public BlockBuilder AddTexts(string field, params IReadOnlyList<string> values) =>
        Set(Field.Texts(field, [.. Before(field), .. values]));

    /// <summary>Adds values of a controlled vocabulary to a field that takes several.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="values">The values.</param>
    /// <returns>This builder.</returns>
    public BlockBuilder AddTerms(string field, params IReadOnlyList<string> values) =>
        Set(Field.Terms(field, [.. Before(field), .. values]));

    /// <summary>The block as the API takes it.</summary>
    public MetadataBlockValues Build() => new() { Fields = [.. _order.Select(n => _fields[n])] };

    private IReadOnlyList<string> Before(string field) =>
        _fields.TryGetValue(field, out var existing) ? existing.Value.Texts ?? [] : [];
}
