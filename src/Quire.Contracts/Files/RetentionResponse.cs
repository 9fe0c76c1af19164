namespace Quire.Contracts.Files;

/// <summary>A retention period: after a day, only people who edit the dataset may download a file.</summary>
public sealed record RetentionResponse
{
    /// <summary>Its last day, <c>yyyy-MM-dd</c>, in UTC.</summary>
    public string? DateUnavailable { get; init; }

    /// <summary>Why; absent when nobody said.</summary>
    public string? Reason { get; init; }
}
