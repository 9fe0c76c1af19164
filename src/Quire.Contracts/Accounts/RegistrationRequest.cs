namespace Quire.Contracts.Accounts;

/// <summary>
/// Body of making oneself an account with a bearer token. What the token says already is not said otherwise here.
/// </summary>
public sealed record RegistrationRequest
{
    /// <summary>Account name.</summary>
    public string? Username { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Position there.</summary>
    public string? Position { get; init; }

    /// <summary>The terms of use are accepted; required.</summary>
    public bool? TermsAccepted { get; init; }
}
