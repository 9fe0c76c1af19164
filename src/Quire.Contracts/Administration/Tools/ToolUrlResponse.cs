namespace Quire.Contracts.Administration.Tools;

/// <summary>Where an external tool is opened for a dataset or file.</summary>
public sealed record ToolUrlResponse
{
    /// <summary>The address.</summary>
    public required string ToolUrl { get; init; }

    /// <summary>Name of the tool, for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Id of the dataset; only where it is opened for one.</summary>
    public long? DatasetId { get; init; }

    /// <summary>Id of the file; only where it is opened for one.</summary>
    public long? FileId { get; init; }

    /// <summary>Whether it is shown inside a page.</summary>
    public bool Preview { get; init; }
}
