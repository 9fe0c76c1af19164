namespace Quire.Contracts.Accounts;

/// <summary>Somebody asks for a link to set a password with.</summary>
public sealed record PasswordResetRequest
{
    /// <summary>E-mail address of their account.</summary>
    public required string Email { get; init; }
}
