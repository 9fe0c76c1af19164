using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Metadata, written as it reads.</summary>
internal sealed class MetadataBuilder
{
    private MetadataDocument _document = MetadataDocument.Empty;

    public MetadataBuilder Set(string field, params string[] values)
    {
        _document = new(_document.Fields.SetItem(field, new FieldValue.Values([.. values])));
        return this;
    }

    /// <summary>Adds one compound to the field.</summary>
    public MetadataBuilder Add(string field, params (string Child, string Value)[] children)
    {
        var compound = new CompoundValue(
            children
                .GroupBy(c => c.Child, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.Select(c => c.Value).ToImmutableArray(), StringComparer.Ordinal)
        );
        _document = new(_document.Fields.SetItem(field, new FieldValue.Compounds(_document.Compounds(field).Add(compound))));
        return this;
    }

    public MetadataDocument Build() => _document;
}
