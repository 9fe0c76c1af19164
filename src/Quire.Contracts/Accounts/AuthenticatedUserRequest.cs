namespace Quire.Contracts.Accounts;

/// <summary>Body of registering an account of a sign-in provider.</summary>
public sealed record AuthenticatedUserRequest
{
    /// <summary>Sign-in provider.</summary>
    public string? AuthenticationProviderId { get; init; }

    /// <summary>Name at the provider.</summary>
    public string? PersistentUserId { get; init; }

    /// <summary>Account name; a leading <c>@</c> is taken off.</summary>
    public string? Identifier { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Position there.</summary>
    public string? Position { get; init; }
}
