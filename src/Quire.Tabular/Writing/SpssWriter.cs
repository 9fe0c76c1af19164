using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Writes a system file of SPSS (sav), in UTF-8, with codes of a byte for small numbers and blanks.</summary>
internal sealed class SpssWriter
{
    private readonly Output _output;
    private readonly TableShape _shape;
    private readonly SpssWriterColumn[] _columns;
    private readonly SpssWriterCases _cases;
    private byte[] _text = new byte[256];

    private SpssWriter(Output output, TableShape shape)
    {
        (_output, _shape, _cases) = (output, shape, new(output));
        var names = new SafeNames(64, StringComparer.OrdinalIgnoreCase, "ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH".Split(' '));
        var number = 0;
        // What begins with a low line is shown in no list there.
        _columns =
        [
            .. shape.Columns.Select(c => new SpssWriterColumn(
                c,
                names.Take(c.Variable.Name.StartsWith('_') ? "v" + c.Variable.Name : c.Variable.Name),
                () => string.Create(CultureInfo.InvariantCulture, $"V{++number}")
            )),
        ];
    }

    public static long Write(Func<TableReader> open, Stream to, IProgress<long>? progress, CancellationToken ct)
    {
        var shape = TableShape.Of(open, ct);
        var output = Output.To(to);
        var writer = new SpssWriter(output, shape);
        writer.WriteHeader();
        foreach (var column in writer._columns)
        {
            writer.WriteVariable(column);
        }

        new SpssWriterRecords(output, writer._columns).Write(shape.Rows);
        shape.Each(open, writer.WriteCase, progress, ct);
        writer._cases.Finish();
        output.Flush();
        return shape.Rows;
    }

    // Without the time, so that the same table is the same file.
    private void WriteHeader() =>
        _output
            .Text("$FL2")
            .Fixed("@(#) SPSS DATA FILE Quire"u8, 60, (byte)' ')
            .Int32(2)
            .Int32(_columns.Sum(c => c.Elements))
            .Int32(1)
            .Int32(0)
            .Int32(_shape.Rows <= int.MaxValue ? (int)_shape.Rows : -1)
            .Double(SpssWriterCases.Bias)
            .Text("01 Jan 7000:00:00")
            .Fixed([], 64, (byte)' ')
            .Fixed([], 3, 0);

    private void WriteVariable(SpssWriterColumn column)
    {
        foreach (var (i, (name, width)) in column.Segments.Index())
        {
            var label = i == 0 ? Encoding.UTF8.GetBytes(SafeNames.Cut(column.Shape.Variable.Label, 255)) : [];
            var missing = i == 0 ? Missing(column) : (0, []);
            _output
                .Int32(2)
                .Int32(width)
                .Int32(label.Length > 0 ? 1 : 0)
                .Int32(missing.Kind)
                .Int32(column.FormOf(width))
                .Int32(column.FormOf(width))
                .Fixed(Encoding.ASCII.GetBytes(name), 8, (byte)' ');
            if (label.Length > 0)
            {
                _output.Int32(label.Length).Fixed(label, (label.Length + 3) / 4 * 4, (byte)' ');
            }

            foreach (var value in missing.Values)
            {
                _output.Bytes(value);
            }

            for (var more = SpssWriterColumn.ElementsOf(width) - 1; more > 0; more--)
            {
                _output.Int32(2).Int32(-1).Int32(0).Int32(0).Int32(0).Int32(0).Fixed([], 8, (byte)' ');
            }
        }
    }

    // Three values, or a range and one; that is all there is room for.
    private static (int Kind, List<byte[]> Values) Missing(SpssWriterColumn column)
    {
        if (column.IsText)
        {
            var texts = column.Width <= 8 ? column.Shape.Variable.MissingTexts.Select(Encoding.UTF8.GetBytes).ToList() : [];
            var padded = texts.Where(t => t.Length <= 8).Take(3).Select(Padded).ToList();
            return (padded.Count, padded);
        }

        var ranges = column.Shape.Variable.MissingRanges;
        var single = ranges.Where(r => r.From.Equals(r.To)).Select(r => Bytes(r.From)).ToList();
        if (ranges.FirstOrDefault(r => !r.From.Equals(r.To)) is not { } range)
        {
            return (Math.Min(3, single.Count), [.. single.Take(3)]);
        }

        return (
            single.Count > 0 ? -3 : -2,
            [
                Bytes(double.IsNegativeInfinity(range.From) ? Math.BitIncrement(-double.MaxValue) : range.From),
                Bytes(double.IsPositiveInfinity(range.To) ? double.MaxValue : range.To),
                .. single.Take(1),
            ]
        );

        static byte[] Bytes(double number)
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            return bytes;
        }

        static byte[] Padded(byte[] text) => [.. text, .. Enumerable.Repeat((byte)' ', 8 - text.Length)];
    }

    private void WriteCase(TableReader table)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var text = table.IsMissing(i) ? [] : table.Text(i);
            if (!column.IsText)
            {
                var isThere = column.TryNumber(text, out var number);
                _cases.Number(isThere && !table.IsMissing(i), number);
            }
            else if (column.Segments.Count == 1)
            {
                _cases.Text(text, column.Elements);
            }
            else
            {
                WriteLongText(text, column);
            }
        }
    }

    // Each part has 255 bytes of it, and fills up its last group.
    private void WriteLongText(ReadOnlySpan<byte> text, SpssWriterColumn column)
    {
        if (_text.Length < text.Length)
        {
            _text = new byte[text.Length];
        }

        text.CopyTo(_text);
        var (at, length) = (0, text.Length);
        foreach (var (_, width) in column.Segments)
        {
            var part = Math.Min(length - at, 255);
            _cases.Text(_text.AsSpan(at, part), SpssWriterColumn.ElementsOf(width));
            at += part;
        }
    }
}
