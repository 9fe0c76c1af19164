using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>Counts in how many rows each category of the variables is.</summary>
internal static class CategoryCounts
{
    /// <summary>The counts by column and category; a column without categories has none.</summary>
    public static long[][] Of(Func<TableReader> open, CancellationToken ct)
    {
        using var table = open();
        var columns = table.Variables.Select(v => new Column(v)).ToArray();
        var counted = columns.Index().Where(c => c.Item.Counts.Length > 0).Select(c => c.Index).ToArray();
        var rows = 0L;
        while (counted.Length > 0 && table.Read())
        {
            foreach (var i in counted)
            {
                if (!table.IsMissing(i))
                {
                    columns[i].Add(table.Text(i));
                }
            }

            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return [.. columns.Select(c => c.Counts)];
    }

    // Numbers are the same when they are with single precision, as installations compare them.
    private sealed class Column
    {
        private readonly Variable _variable;
        private readonly Dictionary<float, int> _numbers = [];
        private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

        public Column(Variable variable)
        {
            (_variable, Counts) = (variable, new long[variable.Categories.Count]);
            foreach (var (i, category) in variable.Categories.Index())
            {
                if (variable.Type == VariableType.Character)
                {
                    _texts.TryAdd(category.Value, i);
                }
                else if (float.TryParse(category.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    _numbers.TryAdd(number, i);
                }
            }
        }

        public long[] Counts { get; }

        public void Add(ReadOnlySpan<byte> text)
        {
            var found =
                _variable.Type == VariableType.Character
                    ? _texts.TryGetValue(Encoding.UTF8.GetString(text), out var at)
                    : CellNumber.TryRead(_variable, text, out var number) & _numbers.TryGetValue((float)number, out at);
            if (found)
            {
                Counts[at]++;
            }
        }
    }
}
