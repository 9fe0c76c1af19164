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

    /// <summary>What is new: a word, or an object of counts, or why it was withdrawn.</summary>
    /// <remarks>
    /// A word (<c>firstPublished</c>, <c>firstDraft</c>, <c>previousVersionDeaccessioned</c>), or an object: counts of values
    /// <c>added</c>, <c>deleted</c> and <c>changed</c> by block, <c>files</c> and <c>termsAccessChanged</c>; or
    /// <c>deaccessioned</c> with <c>reason</c> and <c>url</c>.
    /// </remarks>
    public JsonElement? Summary { get; init; }

    /// <summary>Names of those who worked on it.</summary>
    public string? Contributors { get; init; }

    /// <summary>The day it was published; empty for a draft.</summary>
    public string? PublishedOn { get; init; }
}
