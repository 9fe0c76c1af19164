using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>
/// The records before the cases, as they stand in the file; texts are still bytes, since a later record says how to read them.
/// </summary>
internal sealed class SpssDictionary
{
    private const int MaxElements = 1_000_000;
    private const int DefaultCodePage = 1252;

    // What is noted of each takes more memory than the fewest bytes it can have in the file.
    private const int MaxValues = 5_000_000;

    private int _values;

    /// <summary>A variable, or eight more bytes of a text.</summary>
    public sealed record Entry(int Width, byte[] Name, byte[] Label, SpssFormat Format, int MissingKind, byte[][] Missing)
    {
        /// <summary>Whether it only holds more of the text before it.</summary>
        public bool IsContinuation => Width < 0;
    }

    /// <summary>Values with names, and the entries (from 0) that have them.</summary>
    public sealed record LabelSet(IReadOnlyList<(byte[] Value, byte[] Label)> Labels, IReadOnlyList<int> Entries);

    /// <summary>Values of a long text with names, or such that are missing; those have no labels.</summary>
    public sealed record LongTextValues(byte[] Name, IReadOnlyList<(byte[] Value, byte[]? Label)> Values);

    public List<Entry> Entries { get; } = [];

    public List<LabelSet> Labels { get; } = [];

    public List<LongTextValues> LongTexts { get; } = [];

    /// <summary>How many cases there are; nothing where the file does not say.</summary>
    public long? Cases { get; private set; }

    /// <summary>0 for none, 1 for codes of one byte, 2 for those in compressed blocks.</summary>
    public int Compression { get; private set; }

    /// <summary>What is taken from a code to get its number.</summary>
    public double Bias { get; private set; }

    /// <summary>The number that says there is none.</summary>
    public double SystemMissing { get; private set; } = -double.MaxValue;

    public Encoding Encoding { get; private set; } = Encodings.Western;

    /// <summary>The long names, by the short ones.</summary>
    public byte[] LongNames { get; private set; } = [];

    /// <summary>The widths of very long texts, by the short names.</summary>
    public byte[] LongWidths { get; private set; } = [];

    /// <summary>For each variable how it is measured, with what else is shown of it.</summary>
    public int[] Display { get; private set; } = [];

    /// <summary>Reads from the beginning to the first case.</summary>
    public static SpssDictionary Read(ByteSource source)
    {
        source.Position = 0;
        var kind = source.Bytes(4, "the header").ToArray();
        if (!kind.AsSpan().StartsWith("$FL"u8) || kind[3] is not ((byte)'2' or (byte)'3'))
        {
            throw new TableFormatException("This is not a file of SPSS: it does not begin with $FL2.");
        }

        source.Skip(60, "the header");
        source.IsBigEndian = source.Int32(source.Bytes(4, "the header")) is not (2 or 3);
        var dictionary = new SpssDictionary();
        dictionary.ReadHeader(source);
        while (dictionary.ReadRecord(source)) { }

        return dictionary;
    }

    /// <summary>A text without the blanks that fill it up; only once all records are read.</summary>
    public string Decode(byte[] text) => Encodings.Text(text, Encoding).TrimEnd(' ');

    private void ReadHeader(ByteSource source)
    {
        source.Skip(4, "the header");
        Compression = source.Int32("the header");
        source.Skip(4, "the header");
        var cases = source.Int32("the header");
        Cases = cases >= 0 ? cases : null;
        Bias = source.Double("the header");
        source.Skip(9 + 8 + 64 + 3, "the header");
        if (Compression is < 0 or > 2)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The file is compressed in a way that is not known: {Compression}.")
            );
        }
    }

    private bool ReadRecord(ByteSource source)
    {
        var at = source.Position;
        switch (source.Int32("a record"))
        {
            case 2:
                ReadVariable(source);
                return true;
            case 3:
                ReadLabels(source);
                return true;
            case 6:
                source.Skip(80L * Count(source, "a document"), "a document");
                return true;
            case 7:
                ReadExtension(source);
                return true;
            case 999:
                source.Skip(4, "the end of the dictionary");
                return false;
            case var type:
                throw new TableFormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The record at byte {at} has the type {type}: the file is damaged."
                    )
                );
        }
    }

    private void ReadVariable(ByteSource source)
    {
        const string What = "a variable";
        var width = source.Int32(What);
        var hasLabel = source.Int32(What) == 1;
        var missing = source.Int32(What);
        var format = SpssFormat.Of(source.Int32(What));
        source.Skip(4, What);
        var name = source.Bytes(8, What).ToArray();
        byte[] label = [];
        if (hasLabel)
        {
            var length = Count(source, "the label of a variable");
            label = source.Bytes(length, "the label of a variable").ToArray();
            source.Skip((4 - (length % 4)) % 4, "the label of a variable");
        }

        if (width is < -1 or > 255 || Math.Abs((long)missing) > 3 || Entries.Count >= MaxElements)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The variable before byte {source.Position} is damaged.")
            );
        }

        var values = new byte[Math.Abs(missing)][];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = source.Bytes(8, "missing values").ToArray();
        }

        Entries.Add(new(width, name, label, format, missing, values));
    }

    private void ReadLabels(ByteSource source)
    {
        const string What = "labels of values";
        var labels = new List<(byte[], byte[])>();
        for (var i = Count(source, What); i > 0; i--)
        {
            CountValue();
            var value = source.Bytes(8, What).ToArray();
            var length = source.Byte(What);
            labels.Add((value, source.Bytes(length, What).ToArray()));
            source.Skip((8 - ((length + 1) % 8)) % 8, What);
        }

        if (source.Int32(What) != 4)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Labels of values before byte {source.Position} belong to no variable."
                )
            );
        }

        var entries = new List<int>();
        for (var i = Count(source, What); i > 0; i--)
        {
            CountValue();
            entries.Add(source.Int32(What) - 1);
        }

        Labels.Add(new(labels, entries));
    }

    private void ReadExtension(ByteSource source)
    {
        const string What = "an extension record";
        var kind = source.Int32(What);
        var size = source.Int32(What);
        var count = source.Int32(What);
        if (size < 0 || count < 0)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The extension record before byte {source.Position} is damaged.")
            );
        }

        var data = source.Bytes((long)size * count, What).ToArray();
        switch (kind)
        {
            case 3 when data.Length >= 32:
                Encoding = Encodings.CodePage(source.Int32(data.AsSpan(28))) ?? Encodings.CodePage(DefaultCodePage)!;
                break;
            case 4 when data.Length >= 8:
                SystemMissing = source.Double(data);
                break;
            case 11 when size == 4:
                Display = [.. Enumerable.Range(0, count).Select(i => source.Int32(data.AsSpan(i * 4)))];
                break;
            case 13:
                LongNames = data;
                break;
            case 14:
                LongWidths = data;
                break;
            case 16 when data.Length >= 16 && source.Int64(data.AsSpan(8)) is >= 0 and var cases:
                Cases = cases;
                break;
            case 20:
                Encoding = Encodings.Named(Encoding.ASCII.GetString(data).Trim('\0', ' ')) ?? Encoding;
                break;
            case 21 or 22:
                LongTexts.AddRange(SpssLongTextValues.Read(data, source.IsBigEndian, hasLabels: kind == 21, CountValue));
                break;
        }
    }

    private void CountValue()
    {
        if (++_values > MaxValues)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file has more than {MaxValues} labels of values, or variables with such, the most that are read."
                )
            );
        }
    }

    private static int Count(ByteSource source, string what)
    {
        var count = source.Int32(what);
        source.Demand(count, what);
        return count;
    }
}
