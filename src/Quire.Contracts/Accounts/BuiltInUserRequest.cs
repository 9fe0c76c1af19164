namespace Quire.Contracts.Accounts;

/// <summary>Body of making a built-in account.</summary>
public sealed record BuiltInUserRequest
{
    /// <summary>Account name. Required.</summary>
    public string? UserName { get; init; }

    /// <summary>Given name. Required.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name. Required.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address. Required.</summary>
    public string? Email { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Position there.</summary>
    public string? Position { get; init; }
}
