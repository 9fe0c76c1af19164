namespace Quire.Contracts.Administration;

/// <summary>The batch jobs there were; told without envelope.</summary>
public sealed record BatchJobList
{
    /// <summary>The newest first, 1,000 at most.</summary>
    public required IReadOnlyList<BatchJob> Jobs { get; init; }
}
