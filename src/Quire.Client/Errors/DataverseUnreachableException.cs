namespace Quire.Client;

/// <summary>The server did not answer: not reachable, connection lost, or no answer in time.</summary>
public sealed class DataverseUnreachableException : DataverseException
{
    internal DataverseUnreachableException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
