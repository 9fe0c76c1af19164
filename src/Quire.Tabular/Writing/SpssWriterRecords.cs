using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Quire.Tabular.Writing;

/// <summary>The records of a system file of SPSS between its variables and its cases.</summary>
internal sealed class SpssWriterRecords(Output output, SpssWriterColumn[] columns)
{
    private const int ShortText = 8;
    private const int LongestLabel = 255;

    public void Write(long rows)
    {
        WriteLabels();
        // What made it, in which order of bytes and which encoding.
        Extension(3, 4, o => o.Int32(1).Int32(0).Int32(0).Int32(-1).Int32(1).Int32(1).Int32(2).Int32(65001));
        Extension(4, 8, o => o.Double(-double.MaxValue).Double(double.MaxValue).Double(Math.BitIncrement(-double.MaxValue)));
        Extension(11, 4, WriteDisplay);
        Extension(13, 1, o => o.Text(string.Join('\t', columns.Select(c => $"{c.Segments[0].Name}={c.Name}"))));
        if (columns.Any(c => c.Segments.Count > 1))
        {
            var widths = columns
                .Where(c => c.Segments.Count > 1)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Segments[0].Name}={c.Width:00000}\0\t"));
            Extension(14, 1, o => o.Text(string.Concat(widths)));
        }

        Extension(16, 8, o => o.Int64(1).Int64(rows));
        Extension(20, 1, o => o.Text("UTF-8"));
        Extension(21, 1, WriteLongLabels);
        Extension(22, 1, WriteLongMissing);
        output.Int32(999).Int32(0);
    }

    // Of numbers and texts of up to eight bytes; others are told by their name.
    private void WriteLabels()
    {
        var element = 1;
        foreach (var column in columns)
        {
            var labels = column.IsText
                ? [.. ShortTexts(column).Select(c => (Encoding.UTF8.GetBytes(c.Value), c.Label))]
                : column.NamedNumbers().Select(c => (Bytes(c.Value), c.Label)).ToList();
            if (labels.Count > 0)
            {
                output.Int32(3).Int32(labels.Count);
                foreach (var (value, label) in labels)
                {
                    var text = Encoding.UTF8.GetBytes(SafeNames.Cut(label, LongestLabel));
                    output
                        .Fixed(value, 8, (byte)' ')
                        .Byte((byte)text.Length)
                        .Fixed(text, ((text.Length + 8) / 8 * 8) - 1, (byte)' ');
                }

                output.Int32(4).Int32(1).Int32(element);
            }

            element += column.Elements;
        }
    }

    private static IEnumerable<Tables.Category> ShortTexts(SpssWriterColumn column) =>
        column.Width <= ShortText
            ? column.Shape.Variable.Categories.Where(c => Encoding.UTF8.GetByteCount(c.Value) <= ShortText)
            : [];

    private void WriteDisplay(Output record)
    {
        foreach (var column in columns)
        {
            foreach (var (_, width) in column.Segments)
            {
                record.Int32(column.Measure).Int32(column.IsText ? Math.Clamp(width, 1, 40) : 8).Int32(column.IsText ? 0 : 1);
            }
        }
    }

    private void WriteLongLabels(Output record)
    {
        foreach (var column in columns.Where(c => c.Width > ShortText && c.Shape.Variable.Categories.Count > 0))
        {
            var categories = column
                .Shape.Variable.Categories.Select(c => (Value: Encoding.UTF8.GetBytes(c.Value), c.Label))
                .Where(c => c.Value.Length <= column.Width)
                .ToList();
            Counted(record, column.Name).Int32(column.Width).Int32(categories.Count);
            foreach (var (value, label) in categories)
            {
                record.Int32(column.Width).Fixed(value, column.Width, (byte)' ');
                Counted(record, SafeNames.Cut(label, LongestLabel));
            }
        }
    }

    private void WriteLongMissing(Output record)
    {
        foreach (var column in columns.Where(c => c.Width > ShortText))
        {
            var texts = column
                .Shape.Variable.MissingTexts.Select(Encoding.UTF8.GetBytes)
                .Where(t => t.Length <= ShortText)
                .Take(3)
                .ToList();
            if (texts.Count > 0)
            {
                Counted(record, column.Name).Byte((byte)texts.Count).Int32(ShortText);
                texts.ForEach(t => record.Fixed(t, ShortText, (byte)' '));
            }
        }
    }

    private static Output Counted(Output record, string text) => record.Int32(Encoding.UTF8.GetByteCount(text)).Text(text);

    private static byte[] Bytes(double number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        return bytes;
    }

    // None is written that has nothing to say.
    private void Extension(int kind, int size, Action<Output> write)
    {
        using var bytes = new MemoryStream();
        var record = Output.To(bytes);
        write(record);
        record.Flush();
        if (bytes.Length > 0)
        {
            output
                .Int32(7)
                .Int32(kind)
                .Int32(size)
                .Int32((int)(bytes.Length / size))
                .Bytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }
}
