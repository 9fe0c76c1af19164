using System.Collections.Concurrent;
using System.Globalization;
using Quire.Testing;

namespace Quire.Torture.Running;

/// <summary>One server process and the folder it is started on again and again.</summary>
internal sealed class Replica(string folder, IReadOnlyList<string> arguments, Traffic traffic) : IAsyncDisposable
{
    private ServerProcess? _process;
    private volatile Wires? _wires;

    public string Folder => folder;

    public Uri Address => Process.Address;

    /// <summary>Highest resident memory any of its processes had.</summary>
    public long PeakMemoryBytes { get; private set; }

    /// <summary>The administrator's token; known to the process that set the installation up.</summary>
    public string AdminToken => Process.AdminToken;

    private ServerProcess Process => _process ?? throw new InvalidOperationException("Not started.");

    public async Task StartAsync()
    {
        _process = await ServerProcess.StartAnsweringAsync(folder, arguments);
        _wires = new();
    }

    public async Task KillAsync()
    {
        TakeMemory();
        await Process.KillAsync();
        await DisposeAsync();
    }

    public async Task<int> StopAsync()
    {
        TakeMemory();
        return await Process.StopAsync();
    }

    /// <summary>
    /// Sends as somebody; a server that dies meanwhile gives an <see cref="HttpRequestException"/> or an <see
    /// cref="IOException"/>.
    /// </summary>
    public async Task<WireAnswer> SendAsync(string? token, string what, Func<Wire, Task<WireAnswer>> send)
    {
        // No wire to a process that ended may be made for the next one.
        var wires = _wires ?? throw new IOException("The server is gone.");
        return traffic.Count(what, await send(wires.As(token, Process)));
    }

    public void TakeMemory()
    {
        try
        {
            var line = File.ReadLines($"/proc/{Process.Id}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            var kilobytes = line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
            PeakMemoryBytes = Math.Max(PeakMemoryBytes, kilobytes * 1024);
        }
        catch (IOException)
        {
            // Gone already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _wires?.Dispose();
        _wires = null;
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>One wire for each caller of one process.</summary>
    private sealed class Wires : IDisposable
    {
        private readonly ConcurrentDictionary<string, Wire> _all = new(StringComparer.Ordinal);

        public Wire As(string? token, ServerProcess process) => _all.GetOrAdd(token ?? "", _ => process.As(token));

        public void Dispose()
        {
            foreach (var wire in _all.Values)
            {
                wire.Dispose();
            }
        }
    }
}
