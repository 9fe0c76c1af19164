using System.Runtime.ExceptionServices;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Does the same with each of some columns, on the thread that asks and on one more of its own, which takes no thread from others
/// and gives way to them.
/// </summary>
internal sealed class SideBySide : IDisposable
{
    private readonly SemaphoreSlim _begin = new(0);
    private readonly SemaphoreSlim _end = new(0);
    private readonly int _threads;
    private Thread? _other;
    private Action<int>? _each;
    private ExceptionDispatchInfo? _failure;
    private int _columns;
    private int _taken;

    /// <param name="threads">1 for the thread that asks alone.</param>
    public SideBySide(int threads) => _threads = threads;

    /// <summary>Does it; comes back when it is done with all.</summary>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="each">What is done with each, by its number; the order is not known.</param>
    public void Each(int columns, Action<int> each)
    {
        (_columns, _each, _taken, _failure) = (columns, each, 0, null);
        if (_threads < 2 || columns < 2)
        {
            Take();
            _failure?.Throw();
            return;
        }

        if (_other is null)
        {
            _other = new(Help) { IsBackground = true, Priority = ThreadPriority.BelowNormal };
            _other.Start();
        }

        _begin.Release();
        Take();
        _end.Wait();
        _failure?.Throw();
    }

    public void Dispose()
    {
        if (_other is not null)
        {
            _each = null;
            _begin.Release();
            _other.Join();
        }

        _begin.Dispose();
        _end.Dispose();
    }

    private void Help()
    {
        while (true)
        {
            _begin.Wait();
            if (_each is null)
            {
                return;
            }

            Take();
            _end.Release();
        }
    }

    // What one of the two cannot do ends the work of both.
    private void Take()
    {
        try
        {
            while (Interlocked.Increment(ref _taken) - 1 is var column && column < _columns)
            {
                _each!(column);
            }
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Interlocked.Exchange(ref _taken, _columns);
        }
    }
}
