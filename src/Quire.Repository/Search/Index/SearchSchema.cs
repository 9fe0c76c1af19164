using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Quire.Domain.Metadata;

namespace Quire.Repository.Search.Index;

/// <summary>
/// The metadata fields a query may name, at one moment. Feeder and queries take types and facet names from here, so that a
/// block loaded a moment ago is searchable without a restart.
/// </summary>
public sealed class SearchSchema
{
    private static readonly ConditionalWeakTable<MetadataSchema, SearchSchema> Made = [];

    private readonly FrozenDictionary<string, SearchSchemaField> _fields;

    public SearchSchema(IEnumerable<SearchSchemaField> fields) =>
        _fields = fields.DistinctBy(f => f.Name, StringComparer.Ordinal).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>No metadata fields: built-in ones alone.</summary>
    public static SearchSchema Empty { get; } = new([]);

    /// <summary>All fields, in no particular order.</summary>
    public IReadOnlyCollection<SearchSchemaField> Fields => _fields.Values;

    /// <summary>The fields of the installation's blocks.</summary>
    public static SearchSchema From(MetadataSchema schema) => Made.GetValue(schema, Make);

    private static SearchSchema Make(MetadataSchema schema) =>
        new(schema.Fields.Select(f => new SearchSchemaField(f.Name, TypeOf(f), f.Facetable ? FacetNameOf(f, schema) : null)));

    public bool TryGet(string name, [NotNullWhen(true)] out SearchSchemaField? field) => _fields.TryGetValue(name, out field);

    private static SearchFieldType TypeOf(FieldType field) =>
        field.Kind switch
        {
            FieldKind.Date => SearchFieldType.Date,
            FieldKind.Int or FieldKind.Float => SearchFieldType.Number,
            FieldKind.String => SearchFieldType.Keyword,
            _ => SearchFieldType.Text,
        };

    private static string FacetNameOf(FieldType field, MetadataSchema schema)
    {
        var many =
            field.Multiple
            || field.Controlled
            || (field.Parent is { } name && schema.TryGetField(name, out var parent) && parent.Multiple);
        return field.Name + (many ? "_ss" : "_s");
    }
}
