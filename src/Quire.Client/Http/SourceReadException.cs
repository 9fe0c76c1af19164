namespace Quire.Client.Http;

/// <summary>
/// What is to be sent cannot be read. Not an <see cref="IOException"/> itself: the HTTP client would take that for a broken
/// connection.
/// </summary>
internal sealed class SourceReadException(string fileName, Exception inner)
    : Exception($"'{fileName}' cannot be read: {inner.Message}", inner)
{
    /// <summary>What callers see: a failure of this computer.</summary>
    public IOException Told() => new(Message, InnerException);
}
