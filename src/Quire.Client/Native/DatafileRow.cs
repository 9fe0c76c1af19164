using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>A row of the table of files.</summary>
/// <param name="Id">Database id.</param>
/// <param name="PersistentId">Persistent identifier; null when it has none.</param>
/// <param name="Path">Folder and name, levels separated by <c>/</c>.</param>
/// <param name="ContentType">Content type.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Checksum">Checksum of the uploaded bytes.</param>
/// <param name="Restricted">Only people with access may download it.</param>
/// <param name="Description">What it is.</param>
public sealed record DatafileRow(
    long Id,
    string? PersistentId,
    string Path,
    string? ContentType,
    long? Bytes,
    Checksum? Checksum,
    bool Restricted,
    string? Description
)
{
    internal static DatafileRow Of(FileMetadataResponse file) =>
        new(
            file.DataFile?.Id ?? 0,
            string.IsNullOrEmpty(file.DataFile?.PersistentId) ? null : file.DataFile.PersistentId,
            file.PathWith(file.Label ?? ""),
            file.DataFile?.ContentType,
            file.DataFile?.Filesize,
            file.DataFile?.UploadedChecksum(),
            file.Restricted,
            file.Description
        );
}
