namespace Quire.Identifiers.Handle;

/// <summary>A handle server refused a request; the job that asked tries again later.</summary>
public sealed class HandleException(string message) : IOException(message);
