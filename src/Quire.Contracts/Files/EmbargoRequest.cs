namespace Quire.Contracts.Files;

/// <summary>Body of putting files under embargo.</summary>
public sealed record EmbargoRequest
{
    /// <summary>First day without it, <c>yyyy-MM-dd</c>, after today and within <c>:MaxEmbargoDurationInMonths</c>.</summary>
    public required string DateAvailable { get; init; }

    /// <summary>Why; not blank. Some installations require it.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the files, all of the dataset.</summary>
    public required IReadOnlyList<long> FileIds { get; init; }
}
