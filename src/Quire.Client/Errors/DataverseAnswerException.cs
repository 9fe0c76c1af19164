namespace Quire.Client;

/// <summary>The server answered with success, but with something this library cannot read.</summary>
public sealed class DataverseAnswerException : DataverseException
{
    internal DataverseAnswerException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
