namespace Quire.Repository.Files.Intake;

/// <summary>What a client sends.</summary>
/// <param name="Content">The bytes, read once.</param>
/// <param name="FileName">Name as the client wrote it; trusted with nothing.</param>
/// <param name="ContentType">Media type as the client wrote it; null when it said nothing.</param>
/// <param name="Unpack">Whether an archive becomes its files.</param>
public sealed record UploadedContent(Stream Content, string? FileName, string? ContentType, bool Unpack = true);
