namespace Quire.Contracts.Datasets;

/// <summary>Answer to submitting and returning.</summary>
public sealed record ReviewResponse
{
    /// <summary>Whether the dataset is in review now.</summary>
    public bool InReview { get; init; }

    /// <summary>What was done.</summary>
    public string? Message { get; init; }
}
