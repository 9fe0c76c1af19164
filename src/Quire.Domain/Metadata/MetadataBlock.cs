using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>A named set of fields that collections switch on together.</summary>
public sealed record MetadataBlock
{
    /// <summary>Database id; 0 before it is stored.</summary>
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Namespace of the block's terms; null when it has none.</summary>
    public string? Uri { get; init; }

    /// <summary>Alias of the collection that owns the block; null when it belongs to the installation.</summary>
    public string? OwnerAlias { get; init; }

    /// <summary>Top-level fields in display order, children inside them.</summary>
    public required ImmutableArray<FieldType> Fields { get; init; }
}
