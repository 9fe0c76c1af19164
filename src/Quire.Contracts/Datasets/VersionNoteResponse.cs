namespace Quire.Contracts.Datasets;

/// <summary>Why a version was made.</summary>
public sealed record VersionNoteResponse
{
    /// <summary>The note; absent when nobody said.</summary>
    public string? Message { get; init; }
}
