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
        if (_block.Length == 0)
        {
            _block = new double[columns * _depth];
            Array.Fill(_block, double.NaN);
        }

        _block[(column * _depth) + _used] = number;
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
        if (_used > 0)
        {
            Flush();
        }

        var piece = new double[_depth];
        var column = 0;
        for (var at = 0L; at < _spool.Length; at += _depth * sizeof(double))
        {
            ct.ThrowIfCancellationRequested();
            var sink = sinks[column];
            column = (column + 1) % columns;
            if (sink is null)
            {
                continue;
            }

            _spool.Read(at, MemoryMarshal.AsBytes(piece.AsSpan()));
            foreach (var number in piece)
            {
                if (!double.IsNaN(number))
                {
                    add(sink, number);
                }
            }
        }
    }

    public void Dispose() => _spool.Dispose();

    // The last one is filled up with what is no number.
    private void Flush()
    {
        if (_block.Length == 0)
        {
            _block = new double[columns * _depth];
            Array.Fill(_block, double.NaN);
        }

        _spool.Write(MemoryMarshal.AsBytes(_block.AsSpan()));
        Array.Fill(_block, double.NaN);
        _used = 0;
    }
}
