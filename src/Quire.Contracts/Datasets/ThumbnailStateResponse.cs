namespace Quire.Contracts.Datasets;

/// <summary>What was decided about the picture of a dataset, and what it is.</summary>
public sealed record ThumbnailStateResponse
{
    /// <summary>Somebody removed it, so that none is chosen.</summary>
    public bool IsUseGenericThumbnail { get; init; }

    /// <summary>One was uploaded for the purpose.</summary>
    public bool DatasetLogoPresent { get; init; }

    /// <summary>What is shown, as an address that is the picture; absent when nothing is.</summary>
    public string? DatasetThumbnailBase64image { get; init; }

    /// <summary>The file it is of; absent when there is none.</summary>
    public string? DataFileId { get; init; }
}
