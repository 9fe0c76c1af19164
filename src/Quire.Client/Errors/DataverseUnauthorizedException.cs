namespace Quire.Client;

/// <summary>The token is unknown or expired, missing, or its account may not do this (401).</summary>
public sealed class DataverseUnauthorizedException : DataverseException
{
    internal DataverseUnauthorizedException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) { }
}
