using System.Text.Json;

namespace Quire.Contracts.Datasets.Comparison;

/// <summary>What is new in a version.</summary>
public sealed record VersionSummaryResponse
{
    /// <summary>Database id of the version.</summary>
    public required long Id { get; init; }

    /// <summary>Such as <c>1.0</c>, or <c>DRAFT</c>.</summary>
    public required string VersionNumber { get; init; }

    /// <summary>Why it was made.</summary>
    public string? VersionNote { get; init; }

    /// <summary>A word, such as <c>firstPublished</c>, or counts of what was added, deleted and changed.</summary>
    public JsonElement? Summary { get; init; }

    /// <summary>Names of those who worked on it.</summary>
    public string? Contributors { get; init; }

    /// <summary>The day it was published; empty for a draft.</summary>
    public string? PublishedOn { get; init; }
}
