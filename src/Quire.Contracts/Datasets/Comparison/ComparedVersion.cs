namespace Quire.Contracts.Datasets.Comparison;

/// <summary>A version that was compared.</summary>
public sealed record ComparedVersion
{
    /// <summary>Such as <c>1.0</c>, or <c>DRAFT</c>.</summary>
    public required string VersionNumber { get; init; }

    /// <summary><c>DRAFT</c>, <c>RELEASED</c> or <c>DEACCESSIONED</c>.</summary>
    public required string VersionState { get; init; }

    /// <summary>Why it was made.</summary>
    public string? VersionNote { get; init; }

    /// <summary>When it was last changed.</summary>
    public required string LastUpdatedDate { get; init; }
}
