using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>
/// Releases 117 to 119, of Stata 13 to 15 and later: sections between tags, and a map that says where each begins.
/// </summary>
internal static class TaggedStataFile
{
    private const int MapEntries = 14;

    public static StataFile Read(ByteSource source)
    {
        source.Position = 0;
        Tag(source, "<stata_dta><header><release>");
        var digits = source.Bytes(3, "the release");
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var release) || release is < 117 or > 119)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"Files of release {release} of Stata are not read; 104 to 119 are.")
            );
        }

        var layout = new StataLayout(release);
        Tag(source, "</release><byteorder>");
        source.IsBigEndian = source.Bytes(3, "the byte order")[0] == 'M';
        Tag(source, "</byteorder><K>");
        var count = release >= 119 ? source.Int32("the number of variables") : source.UInt16("the number of variables");
        Tag(source, "</K><N>");
        var rows = release >= 118 ? source.Int64("the number of rows") : (uint)source.Int32("the number of rows");
        if (count is < 0 or > StataFile.MaxVariables)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The file claims {count} variables: it is damaged.")
            );
        }

        Tag(source, "</N><label>");
        source.Skip(release >= 118 ? source.UInt16("the label") : source.Byte("the label"), "the label");
        Tag(source, "</label><timestamp>");
        source.Skip(source.Byte("the time"), "the time");
        Tag(source, "</timestamp></header><map>");
        var map = new long[MapEntries];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = source.Int64("the map");
        }

        Tag(source, "</map>");
        return Sections(source, layout, count, rows, map);
    }

    private static StataFile Sections(ByteSource source, StataLayout layout, int count, long rows, long[] map)
    {
        Tag(source, "<variable_types>");
        var types = new int[count];
        for (var i = 0; i < count; i++)
        {
            types[i] = source.UInt16("the types of the variables");
        }

        Tag(source, "</variable_types><varnames>");
        var names = StataTexts.Read(source, layout, count, layout.NameLength, "the names of the variables");
        Tag(source, "</varnames><sortlist>");
        source.Skip((count + 1L) * layout.SortEntryLength, "the order of the rows");
        Tag(source, "</sortlist><formats>");
        var formats = StataTexts.Read(source, layout, count, layout.FormatLength, "the formats of the variables");
        Tag(source, "</formats><value_label_names>");
        var labelNames = StataTexts.Read(source, layout, count, layout.NameLength, "the names of categories");
        Tag(source, "</value_label_names><variable_labels>");
        var labels = StataTexts.Read(source, layout, count, layout.LabelLength, "the labels of the variables");

        source.Position = map[11];
        Tag(source, "<value_labels>");
        var categories = StataCategories.ReadTagged(source, layout);
        source.Position = map[10];
        Tag(source, "<strls>");
        var longTexts = StataLongTexts.Read(source, layout);
        source.Position = map[9];
        Tag(source, "<data>");
        return StataFile.Make(
            layout,
            new()
            {
                Types = types,
                Names = names,
                Formats = formats,
                LabelNames = labelNames,
                Labels = labels,
                Categories = categories,
                LongTexts = longTexts,
            },
            rows,
            source.Position,
            source
        );
    }

    private static void Tag(ByteSource source, string tag)
    {
        var at = source.Position;
        if (!source.Bytes(tag.Length, tag).SequenceEqual(Encoding.ASCII.GetBytes(tag)))
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"{tag} is not at byte {at}, where it belongs: the file is damaged.")
            );
        }
    }
}
