namespace Quire.Repository.Files.Content;

/// <summary>The stored bytes of a file are not those that were deposited, or are gone though the store is there.</summary>
public sealed class ContentDamagedException(string message) : IOException(message)
{
    /// <summary>Folder and name of the file, where several were asked for.</summary>
    public string? File { get; init; }
}
