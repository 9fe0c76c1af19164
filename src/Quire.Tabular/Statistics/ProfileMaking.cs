using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Learns what the columns of a table hold while its rows are read for whatever purpose; its numbers are put down beside it and
/// looked at again.
/// </summary>
internal sealed class ProfileMaking : IDisposable
{
    private readonly ProfileOptions _options;
    private readonly ColumnProfile[] _columns;
    private readonly ColumnProfile[] _numeric;
    private readonly int[] _places;
    private readonly int _median;
    private readonly NumberColumns _numbers;
    private readonly double[][] _together;

    public ProfileMaking(IReadOnlyList<Variable> variables, ProfileOptions options)
    {
        (_options, _median) = (options, Array.IndexOf([.. options.Quantiles], 0.5));
        long numeric = variables.Count(v => v.Type == VariableType.Numeric);
        var countsBits = numeric * LeadingBits.Bytes <= options.Memory / 2;
        _columns = [.. variables.Select(v => new ColumnProfile(v, options, variables.Count, countsBits))];
        _numeric = [.. _columns.Where(c => c.IsNumeric)];
        var place = 0;
        _places = [.. _columns.Select(c => c.IsNumeric ? place++ : -1)];
        _together = new double[_numeric.Length][];
        _numbers = new(_numeric.Length, options.TemporaryFolder);
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnProfile> Columns => _columns;

    /// <summary>The row that is being read has no value in a column.</summary>
    public void AddMissing(int column) => _columns[column].AddMissing();

    /// <summary>Takes a value of the row that is being read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The value.</param>
    /// <param name="number">The number it is; not a number for everything else.</param>
    public void Add(int column, ReadOnlySpan<byte> text, double number)
    {
        _columns[column].Add(text, number);
        if (!double.IsNaN(number))
        {
            _numbers.Add(_places[column], number);
        }
    }

    /// <summary>Puts down the numbers of some rows, which the columns have taken.</summary>
    public void AddNumbers(AnalysedColumn[] columns, int rows)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] >= 0)
            {
                _together[_places[i]] = columns[i].Numbers;
            }
        }

        _numbers.AddRows(_together, rows);
    }

    /// <summary>The row is over.</summary>
    public void EndRow() => _numbers.EndRow();

    /// <summary>What was learned, once all rows were read, their numbers looked at and crowded columns counted again.</summary>
    /// <param name="rows">How many rows there are.</param>
    public TableProfile Finish(long rows) =>
        new([.. _columns.Select(c => c.Finish(rows, _median < 0 ? _options.Quantiles.Count : _median))], rows);

    public void Dispose() => _numbers.Dispose();

    /// <summary>All rows were read: looks at their numbers again.</summary>
    /// <param name="work">Looks at the columns.</param>
    /// <param name="ct">Ends the reading.</param>
    public void LookAtNumbers(SideBySide work, CancellationToken ct)
    {
        _numbers.End();
        // As many columns at once as the memory has room for; the first pass is over all of them in any case.
        IReadOnlyList<double> probabilities = _median < 0 ? [.. _options.Quantiles, 0.5] : _options.Quantiles;
        var isSecond = true;
        for (var from = 0; from < _numeric.Length; )
        {
            var (to, used) = (from, 0L);
            while (to < _numeric.Length && (to == from || used + _numeric[to].Need(probabilities) <= _options.Memory))
            {
                used += _numeric[to++].Need(probabilities);
            }

            var some = _numeric[from..to];
            Array.ForEach(some, c => c.FindQuantiles(probabilities));
            while (isSecond || Array.Exists(some, c => c.NeedsNumbers))
            {
                var isNow = isSecond;
                int[] wanted = [.. Enumerable.Range(0, _numeric.Length).Where(i => isNow || _numeric[i].NeedsNumbers)];
                work.Each(wanted.Length, i => LookAt(wanted[i], isNow, ct));
                Array.ForEach(some, c => c.EndPass());
                isSecond = false;
            }

            from = to;
        }
    }

    private void LookAt(int numeric, bool isSecond, CancellationToken ct)
    {
        var column = _numeric[numeric];
        var needsNumbers = column.NeedsNumbers;
        _numbers.Pass(
            numeric,
            numbers =>
            {
                if (isSecond)
                {
                    column.Second(numbers);
                }

                if (needsNumbers)
                {
                    column.ForQuantiles(numbers);
                }
            },
            ct
        );
    }

    /// <summary>Counts the values of the columns again that have more than could be counted at once.</summary>
    public void CountAgain(Func<TableReader> open, CancellationToken ct)
    {
        int[] crowded = [.. Enumerable.Range(0, _columns.Length).Where(i => _columns[i].NeedsCounting)];
        if (crowded.Length == 0)
        {
            return;
        }

        using var table = open();
        var rows = 0L;
        while (table.Read())
        {
            foreach (var i in crowded)
            {
                if (!table.IsMissing(i))
                {
                    _columns[i].Count(table.Text(i));
                }
            }

            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }
    }
}
