namespace Quire.Contracts.Datasets.Types;

/// <summary>A type datasets can be of.</summary>
public sealed record DatasetTypeResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>What requests call it, such as <c>dataset</c> or <c>software</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it; absent before 6.7.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Names of metadata blocks offered for it besides those of the collection; not shown with a collection.</summary>
    public IReadOnlyList<string>? LinkedMetadataBlocks { get; init; }

    /// <summary>Names of the licences datasets of it may be under; empty for all; not shown with a collection.</summary>
    public IReadOnlyList<string>? AvailableLicenses { get; init; }
}
