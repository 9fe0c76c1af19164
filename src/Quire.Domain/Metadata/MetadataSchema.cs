using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Quire.Domain.Metadata;

/// <summary>
/// Every block of the installation, frozen. A new one replaces it when a block is loaded, so a reader never sees half a change.
/// </summary>
public sealed class MetadataSchema
{
    private readonly FrozenDictionary<string, FieldType> _fields;
    private readonly FrozenDictionary<string, MetadataBlock> _blocks;

    public MetadataSchema(IEnumerable<MetadataBlock> blocks, long revision = 0)
    {
        Blocks = [.. blocks];
        Revision = revision;
        _blocks = Blocks.ToFrozenDictionary(b => b.Name, StringComparer.Ordinal);
        _fields = Blocks.SelectMany(b => b.Fields).SelectMany(f => f.Children.Prepend(f))
            .ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Blocks in the order they were loaded.</summary>
    public ImmutableArray<MetadataBlock> Blocks { get; }

    /// <summary>Grows with every change to a block; part of the key of everything rendered from the schema.</summary>
    public long Revision { get; }

    /// <summary>All fields, children included.</summary>
    public ImmutableArray<FieldType> Fields => _fields.Values;

    public bool TryGetField(string name, [NotNullWhen(true)] out FieldType? field) => _fields.TryGetValue(name, out field);

    public bool TryGetBlock(string name, [NotNullWhen(true)] out MetadataBlock? block) => _blocks.TryGetValue(name, out block);
}
