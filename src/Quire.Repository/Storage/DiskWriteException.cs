namespace Quire.Repository.Storage;

/// <summary>The disk did not take bytes, as opposed to whoever sends them having failed.</summary>
internal sealed class DiskWriteException(Exception inner) : IOException(inner.Message, inner);
