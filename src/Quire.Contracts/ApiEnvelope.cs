using System.Text.Json.Serialization;

namespace Quire.Contracts;

/// <summary>Every success answer with JSON: <c>{"status":"OK","data":…}</c>.</summary>
/// <typeparam name="T">Shape of the data.</typeparam>
public sealed record ApiEnvelope<T>
{
    /// <summary><c>OK</c>, or <c>WORKFLOW_IN_PROGRESS</c> with 202.</summary>
    public required string Status { get; init; }

    /// <summary>What was done, where a released version was corrected.</summary>
    [JsonPropertyName("status_details")]
    public string? StatusDetails { get; init; }

    /// <summary>A text beside the data; only on a few calls.</summary>
    public string? Message { get; init; }

    /// <summary>Items there are in all; only on paged lists.</summary>
    public long? TotalCount { get; init; }

    /// <summary>Which page this is; only on lists that were asked for by page.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>What was asked for.</summary>
    public T? Data { get; init; }
}
