using Quire.Contracts.Datasets;

namespace Quire.Contracts.Files;

/// <summary>A file as a dataset version describes it.</summary>
public sealed record FileMetadataResponse
{
    /// <summary>What is in it; empty when nobody said.</summary>
    public string? Description { get; init; }

    /// <summary>Name, unique in its folder.</summary>
    public string? Label { get; init; }

    /// <summary>Downloads need a permission.</summary>
    public bool Restricted { get; init; }

    /// <summary>Folder, without slash at either end.</summary>
    public string? DirectoryLabel { get; init; }

    /// <summary>Counter of changes.</summary>
    public long? Version { get; init; }

    /// <summary>Id of the version described.</summary>
    public long? DatasetVersionId { get; init; }

    /// <summary>Categories; absent when there are none.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The bytes.</summary>
    public DataFileResponse? DataFile { get; init; }

    /// <summary>The version described, without its files; only when asked for with <c>returnDatasetVersion</c>.</summary>
    public DatasetVersionResponse? DatasetVersion { get; init; }
}
