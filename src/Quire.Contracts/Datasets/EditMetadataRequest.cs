using Quire.Contracts.Metadata;

namespace Quire.Contracts.Datasets;

/// <summary>Body of adding, replacing and deleting single metadata values.</summary>
public sealed record EditMetadataRequest
{
    /// <summary>The fields with the values to add, to set or to remove.</summary>
    public required IReadOnlyList<MetadataField> Fields { get; init; }
}
