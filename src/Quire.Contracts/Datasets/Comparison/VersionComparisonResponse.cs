using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets.Comparison;

/// <summary>How two versions of a dataset differ. Lists without entries are absent.</summary>
public sealed record VersionComparisonResponse
{
    /// <summary>The older version.</summary>
    public required ComparedVersion OldVersion { get; init; }

    /// <summary>The newer version.</summary>
    public required ComparedVersion NewVersion { get; init; }

    /// <summary>Metadata that differ, by block.</summary>
    public IReadOnlyList<BlockChanges>? MetadataChanges { get; init; }

    /// <summary>Files only the newer version has.</summary>
    public IReadOnlyList<ComparedFileResponse>? FilesAdded { get; init; }

    /// <summary>Files only the older version has.</summary>
    public IReadOnlyList<ComparedFileResponse>? FilesRemoved { get; init; }

    /// <summary>Files others took the place of.</summary>
    public IReadOnlyList<ReplacedFile>? FilesReplaced { get; init; }

    /// <summary>Files both have, described differently.</summary>
    public IReadOnlyList<ChangedFile>? FileChanges { get; init; }

    /// <summary>
    /// Tables both have, of whose variables something else is said: <c>VARIABLE: what</c>. Nothing of a table that is closed to
    /// who asks.
    /// </summary>
    public IReadOnlyList<ChangedFile>? VariableChanges { get; init; }

    /// <summary>Licence and terms that differ.</summary>
    [JsonPropertyName("TermsOfAccess")]
    public ValueChanges? TermsOfAccess { get; init; }
}
