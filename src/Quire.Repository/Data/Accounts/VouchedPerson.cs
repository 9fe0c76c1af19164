using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Accounts;

/// <summary>Somebody a provider vouches for, as it says.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="Subject">Their name there, which never changes.</param>
/// <param name="UserName">Name it suggests for an account; null for none.</param>
/// <param name="FirstName">Given name; null for none.</param>
/// <param name="LastName">Family name; null for none.</param>
/// <param name="Email">E-mail address; null for none.</param>
/// <param name="IsEmailVerified">Whether the provider has seen that the address is theirs.</param>
public sealed record VouchedPerson(
    [property: JsonPropertyName("provider")] string ProviderId,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("userName")] string? UserName,
    [property: JsonPropertyName("firstName")] string? FirstName,
    [property: JsonPropertyName("lastName")] string? LastName,
    [property: JsonPropertyName("email")] string? Email,
    [property: JsonPropertyName("isEmailVerified")] bool IsEmailVerified
);
