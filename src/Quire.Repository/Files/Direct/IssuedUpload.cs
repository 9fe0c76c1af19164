namespace Quire.Repository.Files.Direct;

/// <summary>Where a client may put the bytes of a file.</summary>
/// <param name="Identifier">Storage identifier to register the file by.</param>
/// <param name="Dataset">Persistent identifier of the dataset it is for.</param>
/// <param name="PartLength">Length of every part but the last.</param>
/// <param name="UploadId">The store's id of an upload in parts; null for a file put whole.</param>
/// <param name="Addresses">One for the whole, or one for each part in order.</param>
public sealed record IssuedUpload(
    string Identifier,
    string Dataset,
    long PartLength,
    string? UploadId,
    IReadOnlyList<Uri> Addresses
);
