using System.Text;
using Quire.Repository.Data.Files;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Web.Files.Previews;

/// <summary>The first rows of a table that was read, as they are stored.</summary>
internal static class FirstRows
{
    /// <summary>The rows; null where the table has one column, or a row is longer than what was read.</summary>
    /// <param name="bytes">The beginning of the stored text.</param>
    /// <param name="isWhole">Whether that is all of it.</param>
    /// <param name="content">The table.</param>
    /// <param name="variables">Its columns.</param>
    public static FilePreview.Table? Of(byte[] bytes, bool isWhole, FileContentRecord content, IReadOnlyList<Variable> variables)
    {
        // The last row may go on after what was read.
        var length = isWhole ? bytes.Length : Array.LastIndexOf(bytes, (byte)'\n') + 1;
        using var text = new MemoryStream(bytes, 0, length, writable: false);
        using var table = new TabReader(text, variables, content.EscapesBackslashes, content.HasHeader);
        var shown = Math.Min(variables.Count, Delimited.MostColumns);
        var most = Delimited.RowsOf(shown);
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < most && table.Read())
        {
            rows.Add([.. Enumerable.Range(0, shown).Select(i => Encoding.UTF8.GetString(table.Text(i)))]);
        }

        return rows.Count == 0 || shown < 2
            ? null
            : new(
                [.. variables.Take(shown).Select(v => v.Name)],
                rows,
                rows.Count == content.RowCount && shown == variables.Count
            );
    }
}
