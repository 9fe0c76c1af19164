using System.Text.Json;
using System.Text.Json.Serialization;
using Quire.Repository.Data;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>
/// What people said of the variables of a table, as it is stored: JSON of names that never change, packed. Variables nobody said
/// anything of are not in it.
/// </summary>
/// <param name="Variables">What was said, by column from 0.</param>
/// <param name="Groups">Variables that belong together.</param>
public sealed record VariableEdits(
    [property: JsonPropertyName("variables")] SortedDictionary<int, VariableEdit> Variables,
    [property: JsonPropertyName("groups")] IReadOnlyList<VariableGroup> Groups
)
{
    /// <summary>Nothing.</summary>
    public static VariableEdits None => new([], []);

    /// <summary>Whether nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty => Variables.Count == 0 && Groups.Count == 0;

    /// <summary>Whether the same is said.</summary>
    public bool Says(VariableEdits other) => Text().AsSpan().SequenceEqual(other.Text());

    /// <summary>Packs it for storage.</summary>
    public byte[] Pack() => PackedJson.Pack(this, VariableEditsJson.Default.VariableEdits);

    /// <summary>Reads what was stored.</summary>
    public static VariableEdits Unpack(byte[] stored) => PackedJson.Unpack(stored, VariableEditsJson.Default.VariableEdits);

    private byte[] Text() => JsonSerializer.SerializeToUtf8Bytes(this, VariableEditsJson.Default.VariableEdits);
}
