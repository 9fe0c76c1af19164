using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>A column as a system file of SPSS has it.</summary>
internal sealed class SpssWriterColumn
{
    private const int MaxText = 32_767;
    private const int ShortText = 255;
    private const int Segment = 252;
    private const int TextForm = 1;
    private const int NumberForm = 5;
    private const int DayForm = 20;

    private static readonly DateTime Epoch = new(1582, 10, 14, 0, 0, 0, DateTimeKind.Utc);

    public SpssWriterColumn(ColumnShape shape, string name, Func<string> shortName)
    {
        (Shape, Name) = (shape, name);
        IsText = shape.Type switch
        {
            CellType.Boolean => false,
            CellType.Integer => !shape.FitsDouble,
            CellType.Number or CellType.Single => shape.HasInfinity,
            // What is earlier is in no calendar there.
            CellType.Day or CellType.Instant => shape.HasFineFractions || shape.Earliest <= Epoch,
            _ => true,
        };
        Width = IsText ? Math.Max(1, shape.Longest) : 0;
        if (Width > MaxText)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Column {shape.Variable.Name} has a text of {Width} bytes; a file of SPSS holds {MaxText} at most."
                )
            );
        }

        var count = Width > ShortText ? (Width + Segment - 1) / Segment : 1;
        Segments =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    (
                        shortName(),
                        count == 1 ? Width
                        : i < count - 1 ? ShortText
                        : Width - ((count - 1) * Segment)
                    )
                ),
        ];
    }

    public ColumnShape Shape { get; }

    public string Name { get; }

    public bool IsText { get; }

    /// <summary>Bytes of a text; 0 for numbers.</summary>
    public int Width { get; }

    /// <summary>The variables of the file it is made of, by short name and width: several for a very long text.</summary>
    public IReadOnlyList<(string Name, int Width)> Segments { get; }

    /// <summary>Groups of eight bytes it takes in a case.</summary>
    public int Elements => Segments.Sum(s => ElementsOf(s.Width));

    /// <summary>How it is measured: 1 by names, 2 in an order, 3 by numbers.</summary>
    public int Measure =>
        Shape.Variable.IsOrdered ? 2
        : IsText || Shape.Type == CellType.Boolean || Shape.Variable.Categories.Count > 0 ? 1
        : 3;

    public static int ElementsOf(int width) => Math.Max(1, (width + 7) / 8);

    /// <summary>How it is shown.</summary>
    public int FormOf(int width)
    {
        var (form, shown, decimals) = IsText
            ? (TextForm, width, 0)
            : Shape.Type switch
            {
                CellType.Day => (DayForm, 11, 0),
                CellType.Instant when Shape.HasFractions => (SpssFormat.DateTime, 24, 3),
                CellType.Instant => (SpssFormat.DateTime, 20, 0),
                CellType.Integer or CellType.Boolean => (NumberForm, Math.Clamp(Shape.Longest, 8, 40), 0),
                _ => (NumberForm, 8, 2),
            };
        return (form << 16) | (shown << 8) | decimals;
    }

    /// <summary>The numbers with names.</summary>
    public IEnumerable<(double Value, string Label)> NamedNumbers() =>
        Shape.Variable.Categories.SelectMany<Category, (double, string)>(c =>
            JavaNumber.TryRead(Encoding.UTF8.GetBytes(c.Value), out var number) && double.IsFinite(number)
                ? [(number, c.Label)]
                : []
        );

    /// <summary>The number of a cell.</summary>
    /// <returns>False when it is missing.</returns>
    public bool TryNumber(ReadOnlySpan<byte> text, out double number)
    {
        switch (Shape.Type)
        {
            case CellType.Day:
                number = CellInstant.TryDay(text, out var day) ? (day - Epoch).TotalSeconds : double.NaN;
                break;
            case CellType.Instant:
                number = CellInstant.TryInstant(text, out var instant, out _) ? Seconds(instant) : double.NaN;
                break;
            default:
                CellReading.TryNumber(text, out number);
                break;
        }

        return !double.IsNaN(number);
    }

    // The number next to the time that does not lie before its millisecond.
    private static double Seconds(DateTime instant)
    {
        var milliseconds = (instant - Epoch).Ticks / TimeSpan.TicksPerMillisecond;
        var seconds = milliseconds / 1000d;
        while ((long)((seconds - Math.Floor(seconds)) * 1000) < milliseconds % 1000)
        {
            seconds = Math.BitIncrement(seconds);
        }

        return seconds;
    }
}
