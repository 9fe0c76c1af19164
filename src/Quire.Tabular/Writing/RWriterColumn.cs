using System.Buffers.Binary;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.R;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>A column as a vector of R.</summary>
internal sealed class RWriterColumn
{
    private const int Ascii = 64 << 12;
    private const int Utf8 = 8 << 12;

    // Not a number, with what says that it is missing.
    private const long NoReal = 0x7FF0_0000_0000_0000 | RType.NoReal;

    private readonly byte[] _cell = new byte[8];

    public RWriterColumn(ColumnShape shape)
    {
        Shape = shape;
        IsFactor = shape.Type == CellType.Text && shape.IsFactor;
        Type = IsFactor
            ? RType.Integer
            : shape.Type switch
            {
                CellType.Boolean => RType.Logical,
                CellType.Integer when shape.Filled == 0 || (shape.Least > int.MinValue && shape.Greatest <= int.MaxValue) =>
                    RType.Integer,
                CellType.Integer when shape.FitsDouble => RType.Real,
                CellType.Number or CellType.Single or CellType.Day or CellType.Instant => RType.Real,
                _ => RType.Text,
            };
        NamedValues = IsFactor || shape.Type == CellType.Boolean ? [] : Named();
    }

    public ColumnShape Shape { get; }

    public int Type { get; }

    /// <summary>Whether the texts are levels.</summary>
    public bool IsFactor { get; }

    /// <summary>Values with names, those of numbers that are such.</summary>
    public List<(string Text, double Number, string Label)> NamedValues { get; }

    /// <summary>What R takes it for.</summary>
    public string[] Classes =>
        IsFactor
            ? Shape.Variable.IsOrdered
                ? ["ordered", "factor"]
                : ["factor"]
            : Type != RType.Real
                ? []
                : Shape.Type == CellType.Day
                    ? ["Date"]
                    : Shape.Type == CellType.Instant
                        ? ["POSIXct", "POSIXt"]
                        : [];

    /// <summary>Puts down a cell.</summary>
    public void Write(TableReader table, int column, ColumnSpool spool)
    {
        var isMissing = table.IsMissing(column);
        var text = isMissing ? [] : table.Text(column);
        switch (Type)
        {
            case RType.Text:
                WriteText(isMissing, text, column, spool);
                break;
            case RType.Real:
                BinaryPrimitives.WriteInt64BigEndian(_cell, isMissing ? NoReal : BitConverter.DoubleToInt64Bits(Number(text)));
                spool.Write(column, _cell);
                break;
            default:
                BinaryPrimitives.WriteInt32BigEndian(
                    _cell,
                    isMissing ? RType.NoInteger
                        : IsFactor ? Shape.LevelOf(text) + 1
                        : CellReading.TryInteger(text, out var number) ? (int)number
                        : RType.NoInteger
                );
                spool.Write(column, _cell.AsSpan(0, 4));
                break;
        }
    }

    /// <summary>Writes a text as R has its characters.</summary>
    public static void WriteText(ReadOnlySpan<byte> text, Output output) =>
        output.Int32(RType.Characters | (System.Text.Ascii.IsValid(text) ? Ascii : Utf8)).Int32(text.Length).Bytes(text);

    private void WriteText(bool isMissing, ReadOnlySpan<byte> text, int column, ColumnSpool spool)
    {
        BinaryPrimitives.WriteInt32BigEndian(
            _cell,
            RType.Characters
                | (
                    isMissing ? 0
                    : System.Text.Ascii.IsValid(text) ? Ascii
                    : Utf8
                )
        );
        BinaryPrimitives.WriteInt32BigEndian(_cell.AsSpan(4), isMissing ? -1 : text.Length);
        spool.Write(column, _cell);
        spool.Write(column, text);
    }

    private double Number(ReadOnlySpan<byte> text) =>
        Shape.Type switch
        {
            CellType.Day when CellInstant.TryDay(text, out var day) => (day - DateTime.UnixEpoch).TotalDays,
            CellType.Instant when CellInstant.TryInstant(text, out var instant, out _) => (instant - DateTime.UnixEpoch).Ticks
                / (double)TimeSpan.TicksPerSecond,
            _ when CellReading.TryNumber(text, out var number) => number,
            _ => double.NaN,
        };

    private List<(string, double, string)> Named()
    {
        var named = new List<(string, double, string)>();
        foreach (var category in Shape.Variable.Categories)
        {
            if (Type == RType.Text)
            {
                named.Add((category.Value, 0, category.Label));
            }
            else if (
                JavaNumber.TryRead(Encoding.UTF8.GetBytes(category.Value), out var number)
                && (Type == RType.Real || (Math.Abs(number) <= int.MaxValue && Math.Floor(number).Equals(number)))
            )
            {
                named.Add((category.Value, number, category.Label));
            }
        }

        return named;
    }
}
