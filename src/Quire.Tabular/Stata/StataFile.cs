using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>What a file says of itself before its rows.</summary>
/// <param name="Layout">Widths of its release.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Variables">The same as variables, with their categories.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="RowLength">Bytes of a row.</param>
/// <param name="RowsAt">Where the first row begins.</param>
/// <param name="LongTexts">Texts rows refer to.</param>
internal sealed record StataFile(
    StataLayout Layout,
    IReadOnlyList<StataColumn> Columns,
    IReadOnlyList<Variable> Variables,
    long Rows,
    int RowLength,
    long RowsAt,
    StataLongTexts LongTexts
)
{
    /// <summary>The most variables any release can have.</summary>
    public const int MaxVariables = 120_000;

    // Of all variables, each with those of its set.
    private const long MaxLabels = 20_000_000;

    /// <summary>Reads everything but the rows.</summary>
    /// <exception cref="TableFormatException">It is no such file, or damaged.</exception>
    public static StataFile Read(ByteSource source)
    {
        source.Position = 0;
        return source.Byte("the header") == '<' ? TaggedStataFile.Read(source) : PlainStataFile.Read(source);
    }

    /// <summary>Puts together what the sections say.</summary>
    public static StataFile Make(StataLayout layout, StataSections sections, long rows, long rowsAt, ByteSource source)
    {
        var columns = new StataColumn[sections.Types.Length];
        var variables = new Variable[columns.Length];
        var offset = 0L;
        for (var i = 0; i < columns.Length; i++)
        {
            var (kind, width) =
                StataColumn.Of(sections.Types[i], layout.Release)
                ?? throw new TableFormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Variable {i + 1} has the type {sections.Types[i]}, which release {layout.Release} does not know."
                    )
                );
            columns[i] = new(kind, (int)offset, width, UnitOf(kind, sections.Formats[i]));
            variables[i] = VariableOf(columns[i], sections, i);
            offset += width;
        }

        // Variables share sets of labels, and for each of them rows are counted.
        if (variables.Sum(v => (long)v.Categories.Count) > MaxLabels)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The variables have more than {MaxLabels} labels of values in all, the most that are read."
                )
            );
        }

        // They would never end, and no byte says that they are there.
        if (offset == 0 && rows > 0)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The file claims {rows} rows and has no variables: it is damaged.")
            );
        }

        // A file that claims more rows than it has bytes for is cut short, and says so at once.
        if (offset > source.Length - rowsAt || rows < 0 || (offset > 0 && rows > (source.Length - rowsAt) / offset))
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file should have {rows} rows of {offset} bytes and ends before: it is damaged or cut short."
                )
            );
        }

        return new(layout, columns, variables, rows, (int)offset, rowsAt, sections.LongTexts);
    }

    // Days in a single byte are not decoded anywhere, and a published table of that kind holds the numbers.
    private static StataTimeUnit UnitOf(StataKind kind, string format) =>
        kind is StataKind.Byte or StataKind.Text or StataKind.LongText ? StataTimeUnit.None : StataTimes.UnitOf(format);

    private static Variable VariableOf(StataColumn column, StataSections sections, int i)
    {
        var variable = new Variable(sections.Names[i])
        {
            Label = sections.Labels[i].Length > 0 ? sections.Labels[i] : sections.Names[i],
            Categories = sections.Categories.GetValueOrDefault(sections.LabelNames[i], []),
        };
        if (column.Kind is StataKind.Text or StataKind.LongText)
        {
            return variable;
        }

        if (column.Unit != StataTimeUnit.None)
        {
            var (format, category) = StataTimes.FormOf(column.Unit);
            return variable with { Format = format, FormatCategory = category };
        }

        var single = column.Kind == StataKind.Single;
        return variable with
        {
            Type = VariableType.Numeric,
            Interval = single || column.Kind == StataKind.Double ? VariableInterval.Continuous : VariableInterval.Discrete,
            IsSinglePrecision = single,
            Format = single ? "float" : null,
        };
    }
}
