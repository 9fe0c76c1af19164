namespace Quire.Contracts.Accounts;

/// <summary>An account that is one of the installation from now on.</summary>
public sealed record ConvertedUser
{
    /// <summary>Its e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Its name without <c>@</c>.</summary>
    public required string Username { get; init; }
}
