namespace Quire.Contracts.Datasets;

/// <summary>Body of returning a dataset to its author.</summary>
public sealed record ReturnRequest
{
    /// <summary>What is to be improved.</summary>
    public required string ReasonForReturn { get; init; }
}
