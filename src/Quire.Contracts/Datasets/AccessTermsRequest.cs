namespace Quire.Contracts.Datasets;

/// <summary>Replaces the terms of access of a dataset.</summary>
public sealed record AccessTermsRequest
{
    /// <summary>The terms; what is absent is removed.</summary>
    public required CustomAccessTerms CustomTermsOfAccess { get; init; }
}
