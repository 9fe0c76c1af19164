using System.Globalization;
using System.Text;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Server.Demo;

/// <summary>An example table with labels, written by the writers tables are given out by.</summary>
/// <param name="variables">Its columns.</param>
/// <param name="rows">Its cells, row by row: numbers, texts, or nothing.</param>
internal sealed class DemoTable(IReadOnlyList<Variable> variables, IReadOnlyList<object?[]> rows) : TableReader
{
    private int _row = -1;

    public override IReadOnlyList<Variable> Variables => variables;

    public override long? RowCount => rows.Count;

    public override bool EscapesBackslashes => false;

    public override bool Read() => ++_row < rows.Count;

    public override bool IsMissing(int column) => rows[_row][column] is null;

    public override ReadOnlySpan<byte> Text(int column) =>
        Encoding.UTF8.GetBytes(Convert.ToString(rows[_row][column], CultureInfo.InvariantCulture) ?? "");

    /// <summary>The table as a file.</summary>
    public static byte[] File(IReadOnlyList<Variable> variables, IReadOnlyList<object?[]> rows, TableExportFormat format)
    {
        using var file = new MemoryStream();
        // These writers do not wait.
        TableExport.WriteAsync(() => new DemoTable(variables, rows), file, format).GetAwaiter().GetResult();
        return file.ToArray();
    }

    public static Variable Number(string name, string label, bool whole = false) =>
        new(name)
        {
            Label = label,
            Type = VariableType.Numeric,
            Interval = whole ? VariableInterval.Discrete : VariableInterval.Continuous,
        };

    public static Variable Coded(string name, string label, params IReadOnlyList<Category> categories) =>
        Number(name, label, whole: true) with
        {
            Categories = categories,
        };

    public static Variable Text(string name, string label) => new(name) { Label = label };

    public static Variable Day(string name, string label) =>
        new(name)
        {
            Label = label,
            FormatCategory = FormatCategory.Date,
            Format = "yyyy-MM-dd",
        };
}
