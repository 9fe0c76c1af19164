using System.Text;
using Parquet;
using Parquet.Schema;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>The cells of a column in a group of rows.</summary>
internal abstract class ParquetColumn(DataField definition)
{
    private delegate bool Parse<T>(ReadOnlySpan<byte> text, out T value);

    public DataField Field => definition;

    /// <summary>A column with room for the cells of a group.</summary>
    public static ParquetColumn Of(ColumnShape shape, int rows)
    {
        var name = shape.Variable.Name;
        return shape.Type switch
        {
            CellType.Boolean => new Values<bool>(new DataField<bool?>(name), rows, Boolean),
            CellType.Integer when shape.Filled == 0 || (shape.Least >= int.MinValue && shape.Greatest <= int.MaxValue) =>
                new Values<int>(new DataField<int?>(name), rows, Int32),
            CellType.Integer => new Values<long>(new DataField<long?>(name), rows, CellReading.TryInteger),
            CellType.Number => new Values<double>(new DataField<double?>(name), rows, CellReading.TryNumber),
            CellType.Single => new Values<float>(new DataField<float?>(name), rows, Single),
            CellType.Day => new Values<DateTime>(
                new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true),
                rows,
                CellInstant.TryDay
            ),
            CellType.Instant => new Values<DateTime>(
                new DateTimeDataField(name, DateTimeFormat.DateAndTimeMicros, shape.HasZone, isNullable: true),
                rows,
                Instant
            ),
            _ => new Texts(new DataField<string>(name), rows),
        };
    }

    /// <summary>Keeps a cell.</summary>
    /// <returns>How many bytes of text it has.</returns>
    public abstract int Add(TableReader table, int column, int row);

    /// <summary>Writes the cells that were kept.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, int rows, CancellationToken ct);

    private static bool Boolean(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("1"u8);
        return true;
    }

    private static bool Int32(ReadOnlySpan<byte> text, out int value)
    {
        var found = CellReading.TryInteger(text, out var number);
        value = (int)number;
        return found;
    }

    private static bool Single(ReadOnlySpan<byte> text, out float value)
    {
        var found = CellReading.TryNumber(text, out var number);
        value = (float)number;
        return found;
    }

    private static bool Instant(ReadOnlySpan<byte> text, out DateTime value) => CellInstant.TryInstant(text, out value, out _);

    private sealed class Values<T>(DataField definition, int rows, Parse<T> parse) : ParquetColumn(definition)
        where T : struct
    {
        private readonly T?[] _values = new T?[rows];

        public override int Add(TableReader table, int column, int row)
        {
            _values[row] = !table.IsMissing(column) && parse(table.Text(column), out var value) ? value : null;
            return 0;
        }

        public override Task WriteAsync(ParquetRowGroupWriter group, int rows, CancellationToken ct) =>
            group.WriteAsync<T>(Field, _values.AsMemory(0, rows), cancellationToken: ct);
    }

    private sealed class Texts(DataField definition, int rows) : ParquetColumn(definition)
    {
        private readonly string?[] _values = new string?[rows];

        public override int Add(TableReader table, int column, int row)
        {
            _values[row] = table.IsMissing(column) ? null : Encoding.UTF8.GetString(table.Text(column));
            return (_values[row]?.Length ?? 0) * sizeof(char);
        }

        public override Task WriteAsync(ParquetRowGroupWriter group, int rows, CancellationToken ct) =>
            group.WriteAsync(Field, new ArraySegment<string?>(_values, 0, rows)!);
    }
}
