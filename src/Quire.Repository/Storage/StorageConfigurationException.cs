namespace Quire.Repository.Storage;

/// <summary>The storage settings cannot work; the message lists everything wrong.</summary>
public sealed class StorageConfigurationException(IEnumerable<string> problems) : Exception(string.Join("; ", problems));
