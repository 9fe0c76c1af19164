namespace Quire.Api.Accounts.OpenId;

/// <summary>Whom a bearer token speaks of.</summary>
/// <param name="ProviderId">The provider that vouches for it.</param>
/// <param name="Subject">Name at the provider, which never changes.</param>
/// <param name="UserName">Name the provider suggests for an account; null for none.</param>
/// <param name="FirstName">Given name; null for none.</param>
/// <param name="LastName">Family name; null for none.</param>
/// <param name="Email">E-mail address; null for none.</param>
/// <param name="IsEmailVerified">Whether the provider has seen that the address is theirs.</param>
internal sealed record BearerIdentity(
    string ProviderId,
    string Subject,
    string? UserName,
    string? FirstName,
    string? LastName,
    string? Email,
    bool IsEmailVerified
);
