using Quire.Tabular.Fingerprints;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>Everything that is learned of a column while its rows are read, some at a time.</summary>
internal sealed class AnalysedColumn(
    Variable variable,
    int column,
    bool escapesBackslashes,
    ColumnFingerprint fingerprint,
    ColumnProfile profile,
    CategoryCounting? categories
) : IDisposable
{
    private double[] _numbers = [];
    private byte[] _stored = [];

    public ColumnFingerprint Fingerprint => fingerprint;

    public ColumnProfile Profile => profile;

    public IReadOnlyList<long> CategoryCounts => categories?.Counts ?? [];

    /// <summary>The numbers of the rows taken last; not a number where there is none.</summary>
    public double[] Numbers => _numbers;

    /// <summary>Takes some rows.</summary>
    public void Add(RowBatch rows)
    {
        if (variable.Type == VariableType.Numeric)
        {
            AddNumbers(rows);
        }
        else
        {
            AddTexts(rows);
        }
    }

    /// <summary>Counts the values of some rows once more.</summary>
    public void CountAgain(RowBatch rows)
    {
        for (var row = 0; row < rows.Rows; row++)
        {
            var stored = rows[row, column];
            if (!stored.IsEmpty)
            {
                profile.Count(variable.Type == VariableType.Numeric ? stored : TabField.Decode(stored, escapesBackslashes));
            }
        }
    }

    public void Dispose() => fingerprint.Dispose();

    private void AddNumbers(RowBatch rows)
    {
        if (_numbers.Length < rows.Rows)
        {
            _numbers = new double[Math.Max(rows.Rows, 2 * _numbers.Length)];
        }

        for (var row = 0; row < rows.Rows; row++)
        {
            var text = rows[row, column];
            if (text.IsEmpty)
            {
                fingerprint.AddMissing();
                profile.AddMissing();
                _numbers[row] = double.NaN;
                continue;
            }

            var cell = NumericCell.Read(variable, text);
            var number = cell.IsThere ? cell.Number : double.NaN;
            fingerprint.Add(cell);
            profile.Add(text, number);
            categories?.Add(cell);
            _numbers[row] = number;
        }
    }

    private void AddTexts(RowBatch rows)
    {
        for (var row = 0; row < rows.Rows; row++)
        {
            var stored = rows[row, column];
            if (stored.IsEmpty)
            {
                fingerprint.AddMissing();
                profile.AddMissing();
                continue;
            }

            var text = AddFingerprint(stored);
            profile.Add(text, double.NaN);
            categories?.Add(text);
        }
    }

    // Where there are backslashes, a fingerprint is of another text than the value. Gives the value.
    private Span<byte> AddFingerprint(Span<byte> stored)
    {
        if (!stored.Contains((byte)'\\'))
        {
            var text = TabField.Decode(stored, escapesBackslashes);
            fingerprint.Add(text);
            return text;
        }

        if (_stored.Length < stored.Length)
        {
            _stored = new byte[Math.Max(stored.Length, 2 * _stored.Length)];
        }

        stored.CopyTo(_stored);
        fingerprint.Add(TabField.DecodeForFingerprint(_stored.AsSpan(0, stored.Length)));
        return TabField.Decode(stored, escapesBackslashes);
    }
}
