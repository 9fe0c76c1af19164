namespace Quire.Client;

/// <summary>The request or the metadata in it is not valid (400, 422, and 403 "Validation Failed").</summary>
public sealed class DataverseValidationException : DataverseException
{
    internal DataverseValidationException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner)
    {
    }
}
