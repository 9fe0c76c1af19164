namespace Quire.Repository.Files.Fixity;

/// <summary>A file whose stored bytes were read.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Its store and key, as storage identifiers are written.</param>
/// <param name="Found">What is wrong, in a sentence; null when the bytes are the ones deposited.</param>
public sealed record ComparedFile(long File, string Place, string? Found);
