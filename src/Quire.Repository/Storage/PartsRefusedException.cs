namespace Quire.Repository.Storage;

/// <summary>The store does not put the parts of an upload together, because of what the client sent or did not send.</summary>
public sealed class PartsRefusedException(string message, Exception? inner = null) : IOException(message, inner);
