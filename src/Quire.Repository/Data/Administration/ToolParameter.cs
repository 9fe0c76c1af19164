using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Administration;

/// <summary>Something an external tool is told. Stored under the names given here.</summary>
/// <param name="Name">The name it has for the tool.</param>
/// <param name="Word">What stands for its value, such as <c>{fileId}</c>.</param>
public sealed record ToolParameter(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("word")] string Word
);
