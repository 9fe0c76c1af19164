using System.Globalization;

namespace Quire.Repository.Files.Tables;

/// <summary>What the reader of a table had to decide, such as the name of a column without one, as it is kept.</summary>
internal static class TableNotes
{
    // Of a file with a thousand columns of one name nobody reads more.
    private const int Most = 50;
    private const int Longest = 500;

    /// <summary>The first of them, and how many there are besides; null for none.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return null;
        }

        List<string> kept = [.. notes.Take(Most).Select(n => n.Length <= Longest ? n : $"{n[..Longest]}…")];
        if (notes.Count > Most)
        {
            kept.Add(string.Create(CultureInfo.InvariantCulture, $"There is as much to say of {notes.Count - Most} more."));
        }

        return kept;
    }
}
