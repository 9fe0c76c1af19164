namespace Quire.Client;

/// <summary>A picture to be sent.</summary>
/// <param name="FileName">Name of its file.</param>
/// <param name="Bytes">All of it; PNG, JPEG, GIF or WebP.</param>
public sealed record Picture(string FileName, byte[] Bytes);
