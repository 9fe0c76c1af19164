using System.Text;
using Quire.Tabular.R;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>
/// Writes a workspace of R (version 3, binary, not packed) with one data frame, <c>x</c>. It stands there column by column, so
/// that the values are put down until all rows are read.
/// </summary>
internal sealed class RWriter(Output output)
{
    /// <summary>What the data frame is called.</summary>
    private const string FrameName = "x";

    private const int IsObject = 0x100;
    private const int HasAttributes = 0x200;
    private const int HasTag = 0x400;

    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);

    public static long Write(
        Func<TableReader> open,
        Stream to,
        TableLimits limits,
        IProgress<long>? progress,
        CancellationToken ct
    )
    {
        var shape = TableShape.Of(open, ct);
        if (shape.Rows > int.MaxValue)
        {
            throw new TableFormatException($"The table has {shape.Rows} rows; a data frame holds {int.MaxValue}.");
        }

        if (shape.Columns.FirstOrDefault(c => c.HasNul) is { } column)
        {
            // The whole file would not be loaded.
            throw new TableFormatException($"Column {column.Variable.Name} has a text with a NUL; none of R holds one.");
        }

        var columns = shape.Columns.Select(c => new RWriterColumn(c)).ToArray();
        using var spool = new ColumnSpool(columns.Length, limits.TemporaryFolder);
        shape.Each(
            open,
            table =>
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    columns[i].Write(table, i, spool);
                }
            },
            progress,
            ct
        );
        var output = Output.To(to, bigEndian: true);
        new RWriter(output).WriteAll(columns, spool, (int)shape.Rows);
        output.Flush();
        return shape.Rows;
    }

    private void WriteAll(RWriterColumn[] columns, ColumnSpool spool, int rows)
    {
        // As R 4.2.2 writes it, to be read by 3.5.0 and later.
        output.Text("RDX3\nX\n").Int32(3).Int32(0x00040202).Int32(0x00030500).Int32(5).Text("UTF-8");
        Tag(FrameName);
        output.Int32(RType.List | IsObject | HasAttributes).Int32(columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            WriteColumn(columns[i], i, spool, rows);
        }

        Tag("names");
        Texts(columns.Select(c => c.Shape.Variable.Name));
        Tag("class");
        Texts(["data.frame"]);
        Tag("row.names");
        output.Int32(RType.Integer).Int32(2).Int32(RType.NoInteger).Int32(-rows);
        output.Int32(RType.Nil).Int32(RType.Nil);
    }

    private void WriteColumn(RWriterColumn column, int number, ColumnSpool spool, int rows)
    {
        var (classes, variable) = (column.Classes, column.Shape.Variable);
        var hasLabel = variable.Label != variable.Name;
        var hasNames = column.NamedValues.Count > 0;
        var missing = column.Type == RType.Text ? [] : variable.MissingRanges;
        var any = classes.Length > 0 || hasLabel || hasNames || missing.Count > 0 || column.Shape.Variable.MissingTexts.Count > 0;
        output.Int32(column.Type | (classes.Length > 0 ? IsObject : 0) | (any ? HasAttributes : 0)).Int32(rows);
        spool.CopyTo(number, output);
        if (!any)
        {
            return;
        }

        if (column.IsFactor)
        {
            Tag("levels");
            Texts(variable.Categories.Select(c => c.Value).Distinct(StringComparer.Ordinal));
        }

        if (classes.Length > 0)
        {
            Tag("class");
            Texts(classes);
        }

        if (column.Shape.Type == CellType.Instant && column.Type == RType.Real)
        {
            Tag("tzone");
            Texts(["UTC"]);
        }

        if (hasLabel)
        {
            Tag("label");
            Texts([variable.Label]);
        }

        if (hasNames)
        {
            WriteNames(column);
        }

        WriteMissing(column, missing);
        output.Int32(RType.Nil);
    }

    // Single numbers that count as no answer, and one range of them; more ranges nothing there reads.
    private void WriteMissing(RWriterColumn column, IReadOnlyList<MissingRange> missing)
    {
        var single = missing.Where(r => r.From.Equals(r.To)).Select(r => r.From).ToList();
        if (column.Type == RType.Text && column.Shape.Variable.MissingTexts.Count > 0)
        {
            Tag("na_values");
            Texts(column.Shape.Variable.MissingTexts);
        }
        else if (single.Count > 0)
        {
            Tag("na_values");
            Numbers(single);
        }

        if (missing.FirstOrDefault(r => !r.From.Equals(r.To)) is { } range)
        {
            Tag("na_range");
            Numbers([range.From, range.To]);
        }
    }

    private void WriteNames(RWriterColumn column)
    {
        Tag("labels");
        if (column.Type == RType.Text)
        {
            output.Int32(RType.Text | HasAttributes).Int32(column.NamedValues.Count);
            column.NamedValues.ForEach(v => RWriterColumn.WriteText(Encoding.UTF8.GetBytes(v.Text), output));
        }
        else if (column.Type == RType.Integer)
        {
            output.Int32(RType.Integer | HasAttributes).Int32(column.NamedValues.Count);
            column.NamedValues.ForEach(v => output.Int32((int)v.Number));
        }
        else
        {
            output.Int32(RType.Real | HasAttributes).Int32(column.NamedValues.Count);
            column.NamedValues.ForEach(v => output.Double(v.Number));
        }

        Tag("names");
        Texts(column.NamedValues.Select(v => v.Label));
        output.Int32(RType.Nil);
    }

    private void Texts(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        output.Int32(RType.Text).Int32(all.Count);
        all.ForEach(t => RWriterColumn.WriteText(Encoding.UTF8.GetBytes(t), output));
    }

    private void Numbers(List<double> numbers)
    {
        output.Int32(RType.Real).Int32(numbers.Count);
        numbers.ForEach(n => output.Double(n));
    }

    // Begins a pair with a name; a name that was written before is referred to.
    private void Tag(string name)
    {
        output.Int32(RType.Pairlist | HasTag);
        if (_symbols.TryGetValue(name, out var number))
        {
            output.Int32(RType.Reference | (number << 8));
            return;
        }

        _symbols.Add(name, _symbols.Count + 1);
        output.Int32(RType.Symbol);
        RWriterColumn.WriteText(Encoding.UTF8.GetBytes(name), output);
    }
}
