using System.Text;

namespace Quire.Cli.Access.Guestbooks;

/// <summary>A table of comma-separated values as objects, each with the names of the first line.</summary>
internal static class AnswerRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string table)
    {
        var lines = Lines(table);
        return lines.Count == 0
            ? []
            :
            [
                .. lines
                    .Skip(1)
                    .Select(line =>
                        (IReadOnlyDictionary<string, string>)
                            line.Take(lines[0].Count)
                                .Select((cell, i) => (Name: lines[0][i], Cell: cell))
                                .GroupBy(c => c.Name, StringComparer.Ordinal)
                                .ToDictionary(c => c.Key, c => c.First().Cell, StringComparer.Ordinal)
                    ),
            ];
    }

    private static List<List<string>> Lines(string table)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < table.Length; i++)
        {
            var c = table[i];
            if (isQuoted && c == '"' && i + 1 < table.Length && table[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (c == ',' || c == '\n'))
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    lines.Add(line);
                    line = [];
                }
            }
            else if (isQuoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        if (line.Count > 0 || cell.Length > 0)
        {
            line.Add(cell.ToString());
            lines.Add(line);
        }

        return lines;
    }
}
