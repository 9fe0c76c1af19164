using System.Buffers;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tab;

/// <summary>
/// Writes a table as the tab-delimited text archives keep: UTF-8, a tab between fields, a line feed after every row, texts in
/// quotes, nothing for what is missing.
/// </summary>
public static class TabWriter
{
    private const int Chunk = 64 * 1024;

    /// <summary>Writes all rows that are left.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="to">Where to; it is left open.</param>
    /// <param name="header">Whether a line with the names comes first.</param>
    /// <param name="progress">Told of the number of rows, every now and then.</param>
    /// <param name="ct">Ends the writing.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(
        TableReader table,
        Stream to,
        bool header = false,
        IProgress<long>? progress = null,
        CancellationToken ct = default
    )
    {
        var line = new ArrayBufferWriter<byte>(Chunk);
        if (header)
        {
            line.Write(Encoding.UTF8.GetBytes(Header(table.Variables)));
        }

        var rows = 0L;
        while (table.Read())
        {
            WriteRow(table, line);
            rows++;
            if (line.WrittenCount >= Chunk)
            {
                ct.ThrowIfCancellationRequested();
                to.Write(line.WrittenSpan);
                line.ResetWrittenCount();
                progress?.Report(rows);
            }
        }

        to.Write(line.WrittenSpan);
        return rows;
    }

    /// <summary>The line with the names, as it is put before the rows on download.</summary>
    public static string Header(IEnumerable<Variable> variables) =>
        string.Join('\t', variables.Select(v => v.Name.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '))) + "\n";

    /// <summary>Whether the values of a variable stand in quotes.</summary>
    internal static bool IsQuoted(Variable variable) =>
        variable.Type == VariableType.Character && variable.FormatCategory is not (FormatCategory.Date or FormatCategory.Time);

    private static void WriteRow(TableReader table, ArrayBufferWriter<byte> line)
    {
        var variables = table.Variables;
        for (var i = 0; i < variables.Count; i++)
        {
            if (i > 0)
            {
                line.Write("\t"u8);
            }

            if (table.IsMissing(i))
            {
                continue;
            }

            var text = table.Text(i);
            if (!IsQuoted(variables[i]))
            {
                line.Write(text);
            }
            else if (text.IsEmpty)
            {
                line.Write("\""u8);
                line.Write(Encoding.UTF8.GetBytes(table.EmptyText));
                line.Write("\""u8);
            }
            else
            {
                line.Advance(TabField.Encode(text, table.EscapesBackslashes, line.GetSpan((2 * text.Length) + 2)));
            }
        }

        line.Write("\n"u8);
    }
}
