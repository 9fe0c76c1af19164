using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>Somebody's own data, as <c>mydata/retrieve</c> answers without envelope.</summary>
public sealed record OwnDataResponse
{
    /// <summary>False when the question could not be answered; the status is 200 either way.</summary>
    public bool Success { get; init; }

    /// <summary>What is wrong.</summary>
    [JsonPropertyName("error_message")]
    public string? ErrorMessage { get; init; }

    /// <summary>What there is to say of an answer, such as that nothing was found.</summary>
    public string? Message { get; init; }

    /// <summary>What was found.</summary>
    public OwnDataPage? Data { get; init; }
}
