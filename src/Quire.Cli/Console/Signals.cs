using System.Runtime.InteropServices;

namespace Quire.Cli.Console;

/// <summary>
/// Hears Ctrl-C and its like: the first one asks the command to stop, a second one ends the program at once, and so does time.
/// </summary>
internal sealed class Signals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _heard;
    private int _count;

    private Signals() =>
        _heard = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear),
        ];

    /// <summary>Cancelled with the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public static Signals Listen() => new();

    public void Dispose()
    {
        foreach (var registration in _heard)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            Leave();
        }

        _stop.CancelAfter(TimeSpan.Zero);
        _ = Task.Delay(Patience, CancellationToken.None).ContinueWith(_ => Leave(), TaskScheduler.Default);
    }

    // A bar may have hidden the cursor.
    private static void Leave()
    {
        if (!System.Console.IsErrorRedirected)
        {
            System.Console.Error.Write("\u001b[?25h");
        }

        Environment.Exit((int)ExitCode.Interrupted);
    }
}
