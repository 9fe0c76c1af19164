namespace Quire.Client;

/// <summary>Bytes sent or received are not the bytes the server has on record.</summary>
public sealed class ChecksumMismatchException : DataverseException
{
    internal ChecksumMismatchException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
