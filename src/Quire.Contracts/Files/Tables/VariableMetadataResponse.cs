namespace Quire.Contracts.Files.Tables;

/// <summary>What people said of a variable besides what the file says (<c>PUT edit/{id}</c>, since 5.x).</summary>
public sealed record VariableMetadataResponse
{
    /// <summary>Number of the file's description in the version it holds in.</summary>
    public long FileMetadataId { get; init; }

    /// <summary>What it is called for people; absent where nobody said another label than the file has.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it holds weights of rows.</summary>
    public bool IsWeightVar { get; init; }

    /// <summary>Whether another variable holds its weights.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>Number of that variable; absent where there is none.</summary>
    public long? WeightVariableId { get; init; }

    /// <summary>The question as it was asked.</summary>
    public string? LiteralQuestion { get; init; }

    /// <summary>What whoever asked was told to do.</summary>
    public string? InterviewInstruction { get; init; }

    /// <summary>What was said after the question.</summary>
    public string? PostQuestion { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public string? Universe { get; init; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; init; }

    /// <summary>Weighted frequencies of its categories.</summary>
    public IReadOnlyList<CategoryMetadataResponse> CategoryMetadatas { get; init; } = [];
}
