namespace Quire.Repository.Files.Content;

/// <summary>The stored bytes of a file are not those that were deposited, or are gone though the store is there.</summary>
public sealed class ContentDamagedException(string message) : IOException(message);
