namespace Quire.Contracts.Datasets;

/// <summary>Body of making or importing a dataset.</summary>
public sealed record DatasetRequest
{
    /// <summary><c>doi</c>, <c>hdl</c> or <c>perma</c>; only when importing.</summary>
    public string? Protocol { get; init; }

    /// <summary>Middle part of the persistent identifier; only when importing.</summary>
    public string? Authority { get; init; }

    /// <summary>Last part of the persistent identifier; only when importing.</summary>
    public string? Identifier { get; init; }

    /// <summary>Type of the dataset. Default <c>dataset</c>.</summary>
    public string? DatasetType { get; init; }

    /// <summary>Language of its metadata.</summary>
    public string? MetadataLanguage { get; init; }

    /// <summary>Metadata and terms of the draft.</summary>
    public required DatasetVersionRequest DatasetVersion { get; init; }
}
