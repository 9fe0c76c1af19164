using System.Globalization;
using System.Text.Json.Serialization;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>What the reader of a table had to decide, such as the name of a column without one, as it is kept.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Text">A sentence in English.</param>
public sealed record StoredNote(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("text")] string Text
)
{
    // Of a file with a thousand columns of one name nobody reads more.
    private const int Most = 50;
    private const int Longest = 500;

    /// <summary>What the sentence speaks of, by name; null for nothing.</summary>
    [JsonPropertyName("values")]
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>The first of them, and how many there are besides; null for none.</summary>
    public static IReadOnlyList<StoredNote>? Of(IReadOnlyList<TableNote> notes)
    {
        if (notes.Count == 0)
        {
            return null;
        }

        List<StoredNote> kept = [.. notes.Take(Most).Select(Of)];
        if (notes.Count > Most)
        {
            var more = (notes.Count - Most).ToString(CultureInfo.InvariantCulture);
            kept.Add(
                new("more", $"There is as much to say of {more} more.")
                {
                    Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = more },
                }
            );
        }

        return kept;
    }

    /// <summary>A sentence that was kept before notes had codes.</summary>
    public static StoredNote OfText(string text) => new("", text);

    private static StoredNote Of(TableNote note) =>
        new(note.Code, Short(note.Text))
        {
            Values =
                note.Values.Count == 0 ? null : note.Values.ToDictionary(v => v.Key, v => Short(v.Value), StringComparer.Ordinal),
        };

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
