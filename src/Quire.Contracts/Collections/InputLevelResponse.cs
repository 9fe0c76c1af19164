namespace Quire.Contracts.Collections;

/// <summary>A collection's own rule for a metadata field; the same shape in requests and answers.</summary>
public sealed record InputLevelResponse
{
    /// <summary>Name of the field.</summary>
    public required string DatasetFieldTypeName { get; init; }

    /// <summary>Must be filled.</summary>
    public bool Required { get; init; }

    /// <summary>Offered to depositors.</summary>
    public bool Include { get; init; }

    /// <summary>Shown in the first form; absent leaves the block's own choice.</summary>
    public bool? DisplayOnCreate { get; init; }
}
