using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>
/// Releases 104 to 115, of Stata up to 12: sections of fixed widths one after another, categories after the rows.
/// </summary>
internal static class PlainStataFile
{
    public static StataFile Read(ByteSource source)
    {
        source.Position = 0;
        var header = source.Bytes(4, "the header");
        var (release, order, type) = (header[0], header[1], header[2]);
        if (!StataLayout.IsKnown(release) || release >= 117 || order is not (1 or 2) || type != 1)
        {
            throw new TableFormatException("This is not a file of Stata, or one of a release that is not read; 104 to 119 are.");
        }

        var layout = new StataLayout(release);
        source.IsBigEndian = order == 1;
        var count = source.UInt16("the number of variables");
        var rows = (uint)source.Int32("the number of rows");
        source.Skip(layout.LabelLength + layout.TimestampLength, "the label");

        var types = source.Bytes(count, "the types of the variables").ToArray();
        var names = StataTexts.Read(source, layout, count, layout.NameLength, "the names of the variables");
        source.Skip((count + 1L) * layout.SortEntryLength, "the order of the rows");
        var formats = StataTexts.Read(source, layout, count, layout.FormatLength, "the formats of the variables");
        var labelNames = StataTexts.Read(source, layout, count, layout.NameLength, "the names of categories");
        var labels = StataTexts.Read(source, layout, count, layout.LabelLength, "the labels of the variables");
        SkipExpansion(source, layout);

        var rowsAt = source.Position;
        var codes = Array.ConvertAll(types, t => (int)t);
        var width = codes.Sum(c => (long)(StataColumn.Of(c, release)?.Width ?? 0));
        source.Position = rowsAt + Math.Min(width * rows, source.Length - rowsAt);
        var categories = StataCategories.ReadPlain(source, layout);
        return StataFile.Make(
            layout,
            new()
            {
                Types = codes,
                Names = names,
                Formats = formats,
                LabelNames = labelNames,
                Labels = labels,
                Categories = categories,
                LongTexts = StataLongTexts.None,
            },
            rows,
            rowsAt,
            source
        );
    }

    private static void SkipExpansion(ByteSource source, StataLayout layout)
    {
        while (layout.ExpansionLength > 0)
        {
            var type = source.Byte("an expansion field");
            var length = layout.ExpansionLength == 4 ? source.Int32("an expansion field") : source.UInt16("an expansion field");
            if (type == 0 && length == 0)
            {
                return;
            }

            source.Skip(length, string.Create(CultureInfo.InvariantCulture, $"an expansion field of {length} bytes"));
        }
    }
}
