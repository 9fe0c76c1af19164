using System.Text.Json.Serialization;
using Quire.Repository.Data;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Repository.Files.Tables;

/// <summary>The variables of a table, as they are stored: JSON of names that never change, packed.</summary>
/// <param name="Variables">In the order of the columns.</param>
public sealed record TableDocument([property: JsonPropertyName("variables")] IReadOnlyList<TableVariable> Variables)
{
    /// <summary>What former programs kept of <see cref="Noted"/>: sentences alone; null for nothing.</summary>
    [JsonPropertyName("notes")]
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>
    /// What whoever deposited the file has to know of how it was read; null for nothing, and of a table read before that was kept
    /// so.
    /// </summary>
    [JsonPropertyName("noted")]
    public IReadOnlyList<StoredNote>? Noted { get; init; }

    /// <summary>The same, whichever program kept it.</summary>
    [JsonIgnore]
    public IReadOnlyList<StoredNote> AllNotes => Noted ?? [.. (Notes ?? []).Select(StoredNote.OfText)];

    /// <summary>Variables that belong together in the version it is read of. Stored apart.</summary>
    [JsonIgnore]
    public IReadOnlyList<VariableGroup> Groups { get; init; } = [];

    /// <summary>The same with what people said of the variables.</summary>
    public TableDocument With(VariableEdits edits) =>
        new([.. Variables.Select((v, i) => edits.Variables.TryGetValue(i, out var edit) ? v.With(edit) : v)])
        {
            Notes = Notes,
            Noted = Noted,
            Groups = edits.Groups,
        };

    // What a variable, a category and a group take besides their texts, about.
    private const int BytesOfVariable = 1200;
    private const int BytesOfCategory = 150;
    private const int BytesOfGroup = 100;

    /// <summary>Memory it takes, about.</summary>
    [JsonIgnore]
    public int Bytes =>
        (int)
            Math.Min(
                int.MaxValue / 2,
                Variables.Sum(v =>
                    BytesOfVariable
                    + (2L * (v.Name.Length + v.ShownLabel.Length))
                    + (v.Categories ?? []).Sum(c => BytesOfCategory + (2L * (c.Value.Length + c.Label.Length)))
                    + (v.Edit?.Bytes ?? 0)
                )
                    + AllNotes.Sum(n => BytesOfGroup + (4L * n.Text.Length))
                    + Groups.Sum(g => BytesOfGroup + (2L * (g.Label?.Length ?? 0)) + ((long)g.Columns.Count * sizeof(int)))
            );

    /// <summary>Packs it for storage.</summary>
    public byte[] Pack() => PackedJson.Pack(this, TableDocumentJson.Default.TableDocument);

    /// <summary>Reads what was stored.</summary>
    public static TableDocument Unpack(byte[] stored) => PackedJson.Unpack(stored, TableDocumentJson.Default.TableDocument);
}
