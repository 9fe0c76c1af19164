namespace Quire.Contracts.Files;

/// <summary>What is missing of the files of some datasets.</summary>
public sealed record FileAuditResponse
{
    /// <summary>The lowest number of a dataset asked for.</summary>
    public long? FirstId { get; init; }

    /// <summary>The highest.</summary>
    public long? LastId { get; init; }

    /// <summary>The datasets asked for by identifier.</summary>
    public IReadOnlyList<string>? DatasetIdentifierList { get; init; }

    /// <summary>How many datasets were looked at.</summary>
    public required int DatasetsChecked { get; init; }

    /// <summary>Those of which something is missing.</summary>
    public required IReadOnlyList<AuditedDatasetResponse> Datasets { get; init; }

    /// <summary>Those that could not be looked at.</summary>
    public required IReadOnlyList<AuditFailureResponse> Failures { get; init; }
}
