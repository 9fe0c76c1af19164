using System.Text;
using Quire.Tabular.Delimited;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests;

/// <summary>What tests do with tables.</summary>
internal static class TableText
{
    public static DelimitedTable Csv(string text) => new(Bytes(text), DelimitedForm.Comma);

    public static DelimitedTable Tsv(string text) => new(Bytes(text), DelimitedForm.Tab);

    public static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The table as a tab-delimited text.</summary>
    public static string Tab(TableReader table, bool header = false)
    {
        using var to = new MemoryStream();
        TabWriter.Write(table, to, header);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    /// <summary>The fingerprints of the table by way of the tab-delimited text, as archives calculate them.</summary>
    public static TableFingerprint Fingerprint(TableReader table)
    {
        using var tab = new MemoryStream();
        TabWriter.Write(table, tab);
        tab.Position = 0;
        using var read = new TabReader(tab, table.Variables, table.EscapesBackslashes, forFingerprint: true);
        return TableFingerprint.Of(read);
    }

    /// <summary>All cells as texts; null for what is missing.</summary>
    public static List<string?[]> Rows(TableReader table)
    {
        var rows = new List<string?[]>();
        while (table.Read())
        {
            rows.Add([
                .. Enumerable
                    .Range(0, table.Variables.Count)
                    .Select(i => table.IsMissing(i) ? null : Encoding.UTF8.GetString(table.Text(i))),
            ]);
        }

        return rows;
    }
}
