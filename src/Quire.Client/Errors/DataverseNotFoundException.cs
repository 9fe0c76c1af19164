namespace Quire.Client;

/// <summary>The object or the endpoint does not exist (404).</summary>
public sealed class DataverseNotFoundException : DataverseException
{
    internal DataverseNotFoundException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
