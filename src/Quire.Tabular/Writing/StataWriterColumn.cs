using System.Globalization;
using System.Text.RegularExpressions;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>A column as a file of Stata has it.</summary>
internal sealed partial class StataWriterColumn
{
    private const int LongestText = 2045;
    private const double LargestDouble = 8.98846567431157e307;
    private const double LargestSingle = 1.70141173319264e38;

    private const int LongText = 32768;
    private const int DoubleCode = 65526;
    private const int SingleCode = 65527;
    private const int Int32Code = 65528;
    private const int Int16Code = 65529;
    private const int ByteCode = 65530;

    private static readonly DateTime Epoch = new(1960, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public StataWriterColumn(ColumnShape shape, string name)
    {
        (Shape, Name) = (shape, name);
        Code = shape.Type switch
        {
            CellType.Boolean => ByteCode,
            CellType.Integer => IntegerCode(shape),
            CellType.Single when !shape.HasInfinity && shape.Farthest < LargestSingle => SingleCode,
            CellType.Single or CellType.Number when !shape.HasInfinity && shape.Farthest < LargestDouble => DoubleCode,
            CellType.Day => Int32Code,
            CellType.Instant when !shape.HasFineFractions => DoubleCode,
            _ => TextCode(shape),
        };
    }

    /// <summary>Names Stata keeps for itself.</summary>
    public static string[] Reserved { get; } =
        "_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with".Split(' ');

    public ColumnShape Shape { get; }

    public string Name { get; }

    /// <summary>The type in the file.</summary>
    public int Code { get; }

    /// <summary>Whether texts stand after the rows.</summary>
    public bool IsLong => Code == LongText;

    /// <summary>Bytes of a cell.</summary>
    public int Width =>
        Code switch
        {
            ByteCode => 1,
            Int16Code => 2,
            Int32Code or SingleCode => 4,
            DoubleCode or LongText => 8,
            _ => Code,
        };

    /// <summary>How Stata shows it.</summary>
    public string Format =>
        IsText ? string.Create(CultureInfo.InvariantCulture, $"%{(IsLong ? 9 : Code)}s")
        : Shape.Type == CellType.Day ? "%td"
        : Shape.Type == CellType.Instant ? "%tc"
        : Code is DoubleCode or SingleCode ? "%10.0g"
        : Code == Int32Code ? "%12.0g"
        : "%8.0g";

    /// <summary>Whether its values may have names.</summary>
    public bool HasLabels => !IsText && StataWriterLabels.Values(this).Count > 0;

    public bool IsText => Code <= LongText;

    /// <summary>Names such as <c>str8</c> are types.</summary>
    public static string Unreserved(string name) => TypeName().IsMatch(name) ? name + "_" : name;

    /// <summary>Writes a cell that stands in the row.</summary>
    public void Write(TableReader table, int column, Output output)
    {
        var text = table.IsMissing(column) ? [] : table.Text(column);
        switch (Code)
        {
            case ByteCode:
                output.Byte((byte)(Whole(text) ?? 101));
                break;
            case Int16Code:
                output.Int16((int)(Whole(text) ?? 32_741));
                break;
            case Int32Code:
                output.Int32((int)(Whole(text) ?? 2_147_483_621));
                break;
            case SingleCode:
                // The first number that stands for none.
                output.Int32(Number(text) is { } single ? BitConverter.SingleToInt32Bits((float)single) : 0x7F000000);
                break;
            case DoubleCode:
                output.Double(Number(text) ?? BitConverter.Int64BitsToDouble(0x7FE0000000000000));
                break;
            default:
                output.Fixed(text, Code, 0);
                break;
        }
    }

    private long? Whole(ReadOnlySpan<byte> text) =>
        Shape.Type == CellType.Day
            ? CellInstant.TryDay(text, out var day)
                ? (long)(day - Epoch).TotalDays
                : null
            : CellReading.TryInteger(text, out var number)
                ? number
                : null;

    private double? Number(ReadOnlySpan<byte> text) =>
        Shape.Type == CellType.Instant
            ? CellInstant.TryInstant(text, out var instant, out _)
                ? (instant - Epoch).Ticks / (double)TimeSpan.TicksPerMillisecond
                : null
            : CellReading.TryNumber(text, out var number) && !double.IsNaN(number)
                ? number
                : null;

    private static int IntegerCode(ColumnShape shape) =>
        shape.Filled == 0 || (shape.Least >= -127 && shape.Greatest <= 100) ? ByteCode
        : shape.Least >= -32_767 && shape.Greatest <= 32_740 ? Int16Code
        : shape.Least >= -2_147_483_647 && shape.Greatest <= 2_147_483_620 ? Int32Code
        : shape.FitsDouble ? DoubleCode
        : TextCode(shape);

    private static int TextCode(ColumnShape shape) => shape.Longest > LongestText ? LongText : Math.Max(1, shape.Longest);

    [GeneratedRegex("^str[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeName();
}
