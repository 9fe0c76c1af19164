namespace Quire.Contracts.Datasets;

/// <summary>A picture that can be chosen for a dataset.</summary>
public sealed record DatasetThumbnailResponse
{
    /// <summary>The picture, as an address that is the picture (<c>data:image/png;base64,…</c>).</summary>
    public required string Base64image { get; init; }

    /// <summary>The file it is of; absent when it was uploaded for the purpose.</summary>
    public long? DataFileId { get; init; }
}
