using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>Variables that belong together. The names are stored.</summary>
/// <param name="Label">What the group is called; null for nothing.</param>
/// <param name="Columns">The variables, by column from 0.</param>
public sealed record VariableGroup(
    [property: JsonPropertyName("label")] string? Label,
    [property: JsonPropertyName("columns")] IReadOnlyList<int> Columns
);
