namespace Quire.Contracts.Metadata;

/// <summary>The definition of a metadata block; lists show it without fields.</summary>
public sealed record MetadataBlockResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Name of the block.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a field of it is shown in the first form.</summary>
    public bool? DisplayOnCreate { get; init; }

    /// <summary>Top-level fields by name.</summary>
    public IReadOnlyDictionary<string, FieldTypeResponse>? Fields { get; init; }
}
