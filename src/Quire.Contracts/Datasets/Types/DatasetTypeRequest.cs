namespace Quire.Contracts.Datasets.Types;

/// <summary>A dataset type to be added.</summary>
public sealed record DatasetTypeRequest
{
    /// <summary>What requests call it, such as <c>software</c>; unique, not only digits.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Names of metadata blocks offered for it besides those of the collection.</summary>
    public IReadOnlyList<string>? LinkedMetadataBlocks { get; init; }

    /// <summary>Names or addresses of the licences datasets of it may be under; none for all.</summary>
    public IReadOnlyList<string>? AvailableLicenses { get; init; }
}
