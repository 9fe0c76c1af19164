using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Answer to an upload.</summary>
/// <param name="Files">The new file; several when the server unpacked an archive.</param>
/// <param name="Warning">What the server noticed, such as another file with the same content; null when nothing.</param>
/// <param name="Checksum">What was sent, computed while sending.</param>
public sealed record FileUploaded(IReadOnlyList<FileMetadataResponse> Files, string? Warning, Checksum Checksum)
{
    /// <summary>The new file, or the first of several.</summary>
    /// <exception cref="DataverseAnswerException">The server named none.</exception>
    public FileMetadataResponse File =>
        Files is [var first, ..]
            ? first
            : throw new DataverseAnswerException(new() { Message = "The server named no new file." });

    /// <summary>Database id of the new file, or of the first of several.</summary>
    /// <exception cref="DataverseAnswerException">The server named none.</exception>
    public long Id => File.Id();
}
