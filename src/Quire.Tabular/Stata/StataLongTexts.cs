using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>Texts of any length, which rows refer to; where each is in the file, and the one that was read last.</summary>
internal sealed class StataLongTexts
{
    private const int MaxLength = 256 * 1024 * 1024;
    private const int OlderVariableLength = 2;

    private readonly List<(ulong Key, long At)> _places;
    private int _variableLength;
    private byte[] _text = [];

    private StataLongTexts(List<(ulong Key, long At)> places, int variableLength) =>
        (_places, _variableLength) = (places, variableLength);

    /// <summary>Of files that have none.</summary>
    public static StataLongTexts None { get; } = new([], 0);

    /// <summary>Goes through the section and notes where each text is.</summary>
    public static StataLongTexts Read(ByteSource source, StataLayout layout)
    {
        var places = new List<(ulong Key, long At)>();
        var wide = layout.Release >= 118;
        var head = 4 + (wide ? 8 : 4);
        while (source.Bytes(3, "the long texts").SequenceEqual("GSO"u8))
        {
            var bytes = source.Bytes(head, "a long text");
            var variable = (uint)source.Int32(bytes);
            var row = wide ? (ulong)source.Int64(bytes[4..]) : (uint)source.Int32(bytes[4..]);
            places.Add((Key(variable, row), source.Position));
            source.Skip(1, "a long text");
            source.Skip((uint)source.Int32("a long text"), "a long text");
        }

        places.Sort();
        return new(places, layout.LongTextVariableLength);
    }

    /// <summary>
    /// Finds out how references are written, which some programs do as in the release before: the first cell that has a text
    /// refers to itself.
    /// </summary>
    public void Settle(StataFile file, ByteSource source)
    {
        if (file.Layout.Release < 119 || _places.Count == 0)
        {
            return;
        }

        var (column, row) = ((long)(_places[0].Key & 0xFFFFFF) - 1, (long)(_places[0].Key >> 24) - 1);
        if (column < 0 || column >= file.Columns.Count || row < 0 || row >= file.Rows)
        {
            return;
        }

        var form = file.Columns[(int)column];
        source.Position = file.RowsAt + (row * file.RowLength) + form.Offset;
        var cell = source.Bytes(Math.Min(form.Width, 8), "the rows");
        if (cell.Length == 8 && Reference(cell, OlderVariableLength, source.IsBigEndian) == ((uint)column + 1, (ulong)row + 1))
        {
            _variableLength = OlderVariableLength;
        }
    }

    /// <summary>The text a cell of eight bytes refers to, good until the next call; nothing for none.</summary>
    /// <exception cref="TableFormatException">It refers to a text that is not there.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> cell, ByteSource source)
    {
        var (variable, row) = Reference(cell, _variableLength, source.IsBigEndian);
        if (variable == 0 && row == 0)
        {
            return [];
        }

        var key = Key(variable, row);
        var found = _places.BinarySearch((key, 0), Comparer<(ulong Key, long At)>.Create((a, b) => a.Key.CompareTo(b.Key)));
        if (found < 0)
        {
            throw new TableFormatException($"Row {row} refers to a long text that is not in the file: it is damaged.");
        }

        source.Position = _places[found].At;
        var isText = source.Byte("a long text") == 130;
        var length = (uint)source.Int32("a long text");
        if (length > MaxLength)
        {
            throw new TableFormatException($"A long text of row {row} has {length} bytes, more than are read.");
        }

        if (_text.Length < length)
        {
            _text = new byte[length];
        }

        var text = _text.AsSpan(0, (int)length);
        source.Fill(text, "a long text");
        return isText ? Encodings.UpToNul(text) : text;
    }

    private static (uint Variable, ulong Row) Reference(ReadOnlySpan<byte> cell, int variableLength, bool bigEndian)
    {
        var first = Number(cell[..variableLength], bigEndian);
        return ((uint)first, Number(cell[variableLength..8], bigEndian));
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var number = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            number = (number << 8) | bytes[bigEndian ? i : bytes.Length - 1 - i];
        }

        return number;
    }

    private static ulong Key(ulong variable, ulong row) => (row << 24) | variable;
}
