using Quire.Domain.Metadata;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>The addresses that stand for fields: the term of a field's own, or that of its block with its name.</summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="siteUrl">Address of the installation, in which blocks without address of their own are named.</param>
internal sealed class LinkedDataTerms(MetadataSchema schema, string siteUrl)
{
    private readonly Dictionary<string, FieldType> _fields = schema
        .Blocks.SelectMany(b => b.Fields)
        .GroupBy(f => Of(f, schema, siteUrl), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The field at top level an address stands for; null for none.</summary>
    public FieldType? Field(string address) => _fields.GetValueOrDefault(address);

    /// <summary>The child of a compound field an address stands for; null for none.</summary>
    public FieldType? Child(FieldType parent, string address) =>
        parent.Children.FirstOrDefault(c => Of(c, schema, siteUrl) == address);

    private static string Of(FieldType field, MetadataSchema schema, string siteUrl)
    {
        if (!string.IsNullOrWhiteSpace(field.TermUri))
        {
            return field.TermUri;
        }

        var block = schema.TryGetBlock(field.Block, out var known) ? known.Uri : null;
        return (string.IsNullOrWhiteSpace(block) ? $"{siteUrl}/schema/{field.Block}#" : block) + field.Name;
    }
}
