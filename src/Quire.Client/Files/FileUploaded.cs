using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Answer to an upload.</summary>
/// <param name="Files">The new file; several when the server unpacked an archive.</param>
/// <param name="Warning">What the server noticed, such as another file with the same content; null when nothing.</param>
/// <param name="Checksum">What was sent, computed while sending.</param>
public sealed record FileUploaded(IReadOnlyList<FileMetadataResponse> Files, string? Warning, Checksum Checksum);
