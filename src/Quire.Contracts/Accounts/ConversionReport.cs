using System.Text.Json.Serialization;

namespace Quire.Contracts.Accounts;

/// <summary>What became of an account that another provider vouches for from now on; names are for people.</summary>
public sealed record ConversionReport
{
    /// <summary>Its name without <c>@</c>.</summary>
    [JsonPropertyName("old username")]
    public required string OldUsername { get; init; }

    /// <summary>Its name with <c>@</c>.</summary>
    [JsonPropertyName("user to convert")]
    public required string User { get; init; }

    /// <summary>The account the address was found to belong to.</summary>
    [JsonPropertyName("existing user found by email (prompt to convert)")]
    public required string FoundByEmail { get; init; }

    /// <summary>Who vouches for it.</summary>
    [JsonPropertyName("changing to this provider")]
    public required string Provider { get; init; }

    /// <summary>Its e-mail address.</summary>
    [JsonPropertyName("value to overwrite old email address")]
    public required string Email { get; init; }

    /// <summary>Nothing: where there are problems the request is refused.</summary>
    [JsonPropertyName("problems")]
    public IReadOnlyList<string> Problems { get; init; } = [];
}
