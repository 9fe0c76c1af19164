using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Administration;

/// <summary>An auxiliary file an external tool cannot do without. Stored under the names given here.</summary>
/// <param name="FormatTag">What it is.</param>
/// <param name="FormatVersion">In which version.</param>
public sealed record ToolRequirement(
    [property: JsonPropertyName("tag")] string FormatTag,
    [property: JsonPropertyName("version")] string FormatVersion
);
