namespace Quire.Contracts.Files;

/// <summary>Body of saying until when files are given out.</summary>
public sealed record RetentionRequest
{
    /// <summary>Last day, <c>yyyy-MM-dd</c>, after today and no earlier than <c>:MinRetentionDurationInMonths</c> says.</summary>
    public required string DateUnavailable { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the files, all of the dataset.</summary>
    public required IReadOnlyList<long> FileIds { get; init; }
}
