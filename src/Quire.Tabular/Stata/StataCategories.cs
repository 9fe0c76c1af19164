using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>Sets of values with names, which variables refer to by the name of the set.</summary>
internal static class StataCategories
{
    private const int Padding = 3;
    private const int LongName = 33;
    private const int ShortName = 9;
    private const int OldestLabelLength = 8;

    public static IReadOnlyDictionary<string, IReadOnlyList<Category>> ReadTagged(ByteSource source, StataLayout layout)
    {
        var sets = new StataLabelSets();
        while (source.Bytes(5, "the categories").SequenceEqual("<lbl>"u8))
        {
            var length = (uint)source.Int32("a set of categories");
            ReadSet(source, layout, length, sets);
            source.Skip("</lbl>".Length, "a set of categories");
        }

        return sets.ByName;
    }

    // Files that end after their rows, or within what follows them, have all their values.
    public static IReadOnlyDictionary<string, IReadOnlyList<Category>> ReadPlain(ByteSource source, StataLayout layout)
    {
        var sets = new StataLabelSets();
        while (source.Length - source.Position > layout.NameLength + 8)
        {
            if (layout.Release < 105)
            {
                ReadOldestSet(source, layout, sets);
            }
            else
            {
                ReadSet(source, layout, (uint)source.Int32("a set of categories"), sets);
            }
        }

        return sets.ByName;
    }

    private static void ReadSet(ByteSource source, StataLayout layout, long length, StataLabelSets sets)
    {
        var name = Encodings.Text(source.Bytes(NameLength(source, layout, length), "a set of categories"), layout.Encoding);
        source.Skip(Padding, "a set of categories");
        var table = source.Bytes(length, "a set of categories");
        var (count, texts) = length >= 8 ? ((uint)source.Int32(table), (uint)source.Int32(table[4..])) : (0u, 0u);
        if (length < 8 || count * 8L > length - 8 || texts > length - 8 - (count * 8L))
        {
            throw new TableFormatException($"The categories '{name}' are damaged.");
        }

        sets.Demand(count);
        var offsets = table.Slice(8, (int)count * 4);
        var values = table.Slice(8 + ((int)count * 4), (int)count * 4);
        var text = table.Slice(8 + ((int)count * 8), (int)texts);
        var categories = new List<Category>((int)count);
        var labels = new Dictionary<uint, string>();
        var used = 0L;
        for (var i = 0; i < count; i++)
        {
            var offset = (uint)source.Int32(offsets[(i * 4)..]);
            if (!labels.TryGetValue(offset, out var label))
            {
                var bytes = offset > text.Length ? default : Encodings.UpToNul(text[(int)offset..]);
                used += bytes.Length;
                // Each byte is of one text; texts that lie over each other would be far more than the file.
                if (offset > text.Length || used > text.Length)
                {
                    throw new TableFormatException($"The categories '{name}' are damaged.");
                }

                labels[offset] = label = Encodings.Text(bytes, layout.Encoding);
            }

            categories.Add(Of(source.Int32(values[(i * 4)..]), label, layout));
        }

        sets.Add(name, categories);
    }

    // In the releases before 110, whose other names are shorter, some programs write long ones here and some do not.
    private static int NameLength(ByteSource source, StataLayout layout, long length) =>
        layout.Release >= 118 ? 129
        : layout.Release < 110 && !Fits(source, LongName, length) && Fits(source, ShortName, length) ? ShortName
        : LongName;

    // Whether the numbers after a name of some length agree with how long the set is.
    private static bool Fits(ByteSource source, int name, long length)
    {
        var at = source.Position;
        if (name + Padding + length > source.Length - at || length < 8)
        {
            return false;
        }

        source.Skip(name + Padding, "a set of categories");
        var counts = source.Bytes(8, "a set of categories");
        var (count, texts) = ((uint)source.Int32(counts), (uint)source.Int32(counts[4..]));
        source.Position = at;
        return 8 + (count * 8L) + texts == length;
    }

    // A text for each of the numbers from 0 on, empty where there is none.
    private static void ReadOldestSet(ByteSource source, StataLayout layout, StataLabelSets sets)
    {
        var length = source.UInt16("a set of categories");
        var name = Encodings.Text(source.Bytes(12, "a set of categories"), layout.Encoding);
        source.Skip(2, "a set of categories");
        var table = source.Bytes(length, "a set of categories");
        var categories = new List<Category>();
        for (var i = 0; i < length / OldestLabelLength; i++)
        {
            var label = Encodings.Text(table.Slice(i * OldestLabelLength, OldestLabelLength), layout.Encoding);
            if (label.Length > 0)
            {
                categories.Add(Of(i, label, layout));
            }
        }

        sets.Add(name, categories);
    }

    // Above the largest value come the missing ones: . and .a to .z.
    private static Category Of(int value, string label, StataLayout layout)
    {
        var missing = value - layout.LargestInt32 - 1L;
        return missing < 0 ? new(value.ToString(CultureInfo.InvariantCulture), label)
            : missing == 0 ? new(".", label, IsMissing: true)
            : new($".{(char)('a' + missing - 1)}", label, IsMissing: true);
    }
}
