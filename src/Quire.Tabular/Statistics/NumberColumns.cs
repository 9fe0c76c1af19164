using System.Runtime.InteropServices;
using Quire.Tabular.Binary;

namespace Quire.Tabular.Statistics;

/// <summary>
/// The numbers of the numeric columns of a table, put down while it is read once: further passes read eight bytes of each instead
/// of its text. In memory while they are few, then in a file of the system's folder for such.
/// </summary>
/// <param name="columns">How many numeric columns there are.</param>
/// <param name="folder">Where the file is made.</param>
internal sealed class NumberColumns(int columns, string folder) : IDisposable
{
    // Numbers of one column that stand together.
    private const int Most = 4096;
    private const int BlockBytes = 4 * 1024 * 1024;

    private readonly Spool _spool = new(folder);
    private readonly int _depth = Math.Clamp(BlockBytes / sizeof(double) / Math.Max(1, columns), 1, Most);
    private double[] _block = [];
    private int _used;

    /// <summary>Puts down the number of a column in the row that is being read; rows without one need not say so.</summary>
    public void Add(int column, double number)
    {
        MakeBlock();
        _block[(column * _depth) + _used] = number;
    }

    /// <summary>Puts down the numbers of some rows.</summary>
    /// <param name="numbers">Those of each column; not a number where a row has none.</param>
    /// <param name="rows">How many rows they are.</param>
    public void AddRows(IReadOnlyList<double[]> numbers, int rows)
    {
        if (columns == 0)
        {
            return;
        }

        MakeBlock();
        for (var from = 0; from < rows; )
        {
            var some = Math.Min(rows - from, _depth - _used);
            for (var i = 0; i < columns; i++)
            {
                numbers[i].AsSpan(from, some).CopyTo(_block.AsSpan((i * _depth) + _used));
            }

            from += some;
            _used += some;
            if (_used == _depth)
            {
                Flush();
            }
        }
    }

    /// <summary>The row is over.</summary>
    public void EndRow()
    {
        if (columns > 0 && ++_used == _depth)
        {
            Flush();
        }
    }

    /// <summary>Gives the numbers to the sinks of their columns, each column's in the order of the rows.</summary>
    /// <param name="sinks">One for each numeric column; those without get nothing.</param>
    /// <param name="add">Gives a number to a sink.</param>
    /// <param name="ct">Ends the reading.</param>
    public void Pass<T>(IReadOnlyList<T?> sinks, Action<T, double> add, CancellationToken ct)
        where T : class
    {
        End();
        for (var i = 0; i < columns; i++)
        {
            if (sinks[i] is { } sink)
            {
                Pass(
                    i,
                    numbers =>
                    {
                        foreach (var number in numbers)
                        {
                            if (!double.IsNaN(number))
                            {
                                add(sink, number);
                            }
                        }
                    },
                    ct
                );
            }
        }
    }

    /// <summary>All numbers are put down.</summary>
    public void End()
    {
        if (_used > 0)
        {
            Flush();
        }
    }

    /// <summary>Gives the numbers of a column, many at once, to whoever takes them; columns do not wait for each other.</summary>
    /// <param name="column">The column.</param>
    /// <param name="take">Takes them; where a row has no number there is one that is none.</param>
    /// <param name="ct">Ends the reading.</param>
    public void Pass(int column, Action<ReadOnlySpan<double>> take, CancellationToken ct)
    {
        var piece = new double[_depth];
        long length = _depth * sizeof(double);
        for (var at = column * length; at < _spool.Length; at += columns * length)
        {
            ct.ThrowIfCancellationRequested();
            _spool.Read(at, MemoryMarshal.AsBytes(piece.AsSpan()));
            take(piece);
        }
    }

    public void Dispose() => _spool.Dispose();

    private void MakeBlock()
    {
        if (_block.Length == 0)
        {
            _block = new double[columns * _depth];
            Array.Fill(_block, double.NaN);
        }
    }

    // The last one is filled up with what is no number.
    private void Flush()
    {
        MakeBlock();
        _spool.Write(MemoryMarshal.AsBytes(_block.AsSpan()));
        Array.Fill(_block, double.NaN);
        _used = 0;
    }
}
