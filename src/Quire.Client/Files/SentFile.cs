namespace Quire.Client;

/// <summary>A file that was sent and what the server made of it.</summary>
/// <param name="Path">Path it was sent under.</param>
/// <param name="Checksum">Checksum of what was sent.</param>
/// <param name="Files">Numbers of the files the server answered: one, or several where it unpacked an archive.</param>
internal sealed record SentFile(string Path, string Checksum, IReadOnlyList<long> Files);
