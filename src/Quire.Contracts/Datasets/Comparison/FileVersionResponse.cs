using System.Text.Json;

namespace Quire.Contracts.Datasets.Comparison;

/// <summary>What a version of a dataset makes of a file.</summary>
public sealed record FileVersionResponse
{
    /// <summary>Such as <c>1.0</c>, or <c>DRAFT</c>.</summary>
    public required string DatasetVersion { get; init; }

    /// <summary>First part of the number; absent for a draft.</summary>
    public int? VersionNumber { get; init; }

    /// <summary>Second part of the number; absent for a draft.</summary>
    public int? VersionMinorNumber { get; init; }

    /// <summary><c>DRAFT</c>, <c>RELEASED</c> or <c>DEACCESSIONED</c>.</summary>
    public string? VersionState { get; init; }

    /// <summary>Whether it is the draft.</summary>
    public bool? IsDraft { get; init; }

    /// <summary>Whether it is released.</summary>
    public bool? IsReleased { get; init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool? IsDeaccessioned { get; init; }

    /// <summary>Why it was made.</summary>
    public string? Summary { get; init; }

    /// <summary>Names of those who worked on it.</summary>
    public string? Contributors { get; init; }

    /// <summary>The day it was published; empty for a draft.</summary>
    public string? PublishedDate { get; init; }

    /// <summary>Database id of the file, or of the one that stands in its place; absent when the version has neither.</summary>
    public long? DatafileId { get; init; }

    /// <summary>Its persistent identifier; empty for none of its own.</summary>
    public string? PersistentId { get; init; }

    /// <summary>What changed; absent when nothing did.</summary>
    /// <remarks>
    /// <c>file</c> (<c>Added</c>, <c>Replaced</c>, <c>Deleted</c>), <c>FileAccess</c>, <c>FileMetadata</c> (list of
    /// <c>name</c> and <c>action</c>), <c>FileTags</c> (counts), <c>versionNote</c>, <c>deaccessionedReason</c>.
    /// </remarks>
    public JsonElement? FileDifferenceSummary { get; init; }
}
