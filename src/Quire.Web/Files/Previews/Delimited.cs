using System.Text;

namespace Quire.Web.Files.Previews;

/// <summary>Reads the first rows of a text whose cells are separated by commas, semicolons or tabs.</summary>
internal static class Delimited
{
    /// <summary>How many columns are shown.</summary>
    public const int MostColumns = 100;

    private const int MostRows = 50;

    // Of wide tables fewer rows are shown, so that their pages stay small.
    private const int MostCells = 1000;

    /// <summary>How many rows are shown of a table of so many columns.</summary>
    public static int RowsOf(int columns) => Math.Clamp(MostCells / Math.Clamp(columns, 1, MostColumns), 1, MostRows);

    /// <summary>The first rows; null where it is no table.</summary>
    /// <param name="text">The beginning of the text.</param>
    /// <param name="isWhole">Whether that is all of it.</param>
    public static FilePreview.Table? Table(string text, bool isWhole)
    {
        var rows = Rows(text, Separator(text)).Take(MostRows + 2).ToList();
        if (rows.Count < 2 || rows[0].Count < 2)
        {
            return null;
        }

        var most = RowsOf(rows[0].Count);
        var shown = rows.Skip(1).Take(most).ToList();
        return new(
            [.. rows[0].Take(MostColumns)],
            [.. shown.Select(r => (IReadOnlyList<string>)[.. r.Take(MostColumns)])],
            isWhole && rows.Count - 1 <= most && rows[0].Count <= MostColumns
        );
    }

    // The one most often met in the first line.
    private static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var (best, most) = (',', 0);
        foreach (var candidate in (char[])['\t', ',', ';'])
        {
            var count = first.Count(candidate);
            (best, most) = count > most ? (candidate, count) : (best, most);
        }

        return best;
    }

    private static IEnumerable<List<string>> Rows(string text, char separator)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(c);
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                yield return row;
                row = [];
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString().TrimEnd('\r'));
            yield return row;
        }
    }
}
