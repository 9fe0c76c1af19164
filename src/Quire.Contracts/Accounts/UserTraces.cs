namespace Quire.Contracts.Accounts;

/// <summary>What an account has and did.</summary>
public sealed record UserTraces
{
    /// <summary>The account.</summary>
    public TracedUser? User { get; init; }

    /// <summary>
    /// One entry for each kind there is something of, such as <c>roleAssignments</c> and <c>datasetCreator</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, TraceList> Traces { get; init; }
}
