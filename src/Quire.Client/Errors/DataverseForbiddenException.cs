namespace Quire.Client;

/// <summary>A rule of the repository stands against it, such as a lock or a name taken (403).</summary>
public sealed class DataverseForbiddenException : DataverseException
{
    internal DataverseForbiddenException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
