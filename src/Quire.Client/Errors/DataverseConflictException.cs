namespace Quire.Client;

/// <summary>Somebody else changed the object first, or it is in a state that stands against it (409, 412).</summary>
public sealed class DataverseConflictException : DataverseException
{
    internal DataverseConflictException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
