using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>
/// Writes a file of Stata of release 118. The map at its beginning says where everything is, which is known since the table was
/// read before; long texts, which follow the rows, are put down meanwhile.
/// </summary>
internal sealed class StataWriter
{
    private const int MaxVariables = 32_767;
    private const int NameLength = 129;
    private const int FormatLength = 57;
    private const int LabelLength = 321;
    private const int LabelCharacters = 80;
    private const int LongTextHead = 20;

    private readonly Output _output;
    private readonly TableShape _shape;
    private readonly StataWriterColumn[] _columns;
    private readonly byte[] _labels;

    private StataWriter(Output output, TableShape shape)
    {
        (_output, _shape) = (output, shape);
        var names = new SafeNames(32, StringComparer.Ordinal, StataWriterColumn.Reserved);
        _columns =
        [
            .. shape.Columns.Select(c => new StataWriterColumn(c, names.Take(StataWriterColumn.Unreserved(c.Variable.Name)))),
        ];
        _labels = StataWriterLabels.Of(_columns);
    }

    public static long Write(
        Func<TableReader> open,
        Stream to,
        TableLimits limits,
        IProgress<long>? progress,
        CancellationToken ct
    )
    {
        var shape = TableShape.Of(open, ct);
        if (shape.Columns.Count > MaxVariables)
        {
            throw new TableFormatException($"The table has {shape.Columns.Count} columns; a file of Stata holds {MaxVariables}.");
        }

        if (shape.Columns.FirstOrDefault(c => c.HasNul) is { } column)
        {
            // Whoever reads the file takes it for the end of the text.
            throw new TableFormatException($"Column {column.Variable.Name} has a text with a NUL; none of Stata holds one.");
        }

        using var longTexts = new Spool(limits.TemporaryFolder);
        var output = Output.To(to);
        var writer = new StataWriter(output, shape);
        writer.WriteBeginning();
        writer.WriteRows(open, longTexts, progress, ct);
        writer.WriteEnd(longTexts);
        output.Flush();
        return shape.Rows;
    }

    private void WriteBeginning()
    {
        _output
            .Text("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>")
            .Int16(_columns.Length)
            .Text("</K><N>")
            .Int64(_shape.Rows)
            .Text("</N><label>")
            .Int16(0)
            .Text("</label><timestamp>")
            .Byte(0)
            .Text("</timestamp></header>");
        foreach (var place in WriteMap(_output.Length))
        {
            _output.Int64(place);
        }

        _output.Text("</map><variable_types>");
        Array.ForEach(_columns, c => _output.Int16(c.Code));
        _output.Text("</variable_types><varnames>");
        Array.ForEach(_columns, c => Fixed(c.Name, NameLength));
        _output.Text("</varnames><sortlist>").Fixed([], 2 * (_columns.Length + 1), 0).Text("</sortlist><formats>");
        Array.ForEach(_columns, c => Fixed(c.Format, FormatLength));
        _output.Text("</formats><value_label_names>");
        Array.ForEach(_columns, c => Fixed(c.HasLabels ? c.Name : "", NameLength));
        _output.Text("</value_label_names><variable_labels>");
        Array.ForEach(_columns, c => Fixed(FirstCharacters(c.Shape.Variable.Label), LabelLength));
        _output.Text("</variable_labels><characteristics></characteristics><data>");
    }

    // Where each section begins, from the widths of those before it.
    private List<long> WriteMap(long mapAt)
    {
        long count = _columns.Length;
        var places = new List<long> { 0, mapAt };
        var at = mapAt + "<map></map>".Length + (14 * 8);
        foreach (
            var (name, length) in new[]
            {
                ("variable_types", 2 * count),
                ("varnames", NameLength * count),
                ("sortlist", 2 * (count + 1)),
                ("formats", FormatLength * count),
                ("value_label_names", NameLength * count),
                ("variable_labels", LabelLength * count),
                ("characteristics", 0),
                ("data", _shape.Rows * _columns.Sum(c => (long)c.Width)),
                ("strls", _columns.Where(c => c.IsLong).Sum(c => (c.Shape.Filled * (LongTextHead + 1)) + c.Shape.Bytes)),
                ("value_labels", _labels.Length),
            }
        )
        {
            places.Add(at);
            at += (2 * name.Length) + "<></>".Length + length;
        }

        _output.Text("<map>");
        places.Add(at);
        places.Add(at + "</stata_dta>".Length);
        return places;
    }

    private void WriteRows(Func<TableReader> open, Spool longTexts, IProgress<long>? progress, CancellationToken ct)
    {
        var row = 0L;
        var texts = new Output(b => longTexts.Write(b.Span));
        _shape.Each(
            open,
            table =>
            {
                row++;
                for (var i = 0; i < _columns.Length; i++)
                {
                    var column = _columns[i];
                    if (!column.IsLong)
                    {
                        column.Write(table, i, _output);
                        continue;
                    }

                    var text = table.IsMissing(i) ? [] : table.Text(i);
                    if (text.IsEmpty)
                    {
                        _output.Int64(0);
                        continue;
                    }

                    // Two bytes of the column and six of the row.
                    _output.Int64((row << 16) | (uint)(i + 1));
                    texts.Text("GSO").Int32(i + 1).Int64(row).Byte(130).Int32(text.Length + 1).Bytes(text).Byte(0);
                }
            },
            progress,
            ct
        );
        texts.Flush();
    }

    private void WriteEnd(Spool longTexts)
    {
        _output.Text("</data><strls>");
        var piece = new byte[64 * 1024];
        for (var at = 0L; longTexts.Read(at, piece) is > 0 and var count; at += count)
        {
            _output.Bytes(piece.AsSpan(0, count));
        }

        _output.Text("</strls><value_labels>").Bytes(_labels).Text("</value_labels></stata_dta>");
    }

    private void Fixed(string text, int width) => _output.Fixed(Encoding.UTF8.GetBytes(text), width, 0);

    private static string FirstCharacters(string text) =>
        string.Concat(text.EnumerateRunes().Take(LabelCharacters).Select(r => r.ToString()));
}
