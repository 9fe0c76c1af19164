using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Quire.Server.Tests.Proxies;

/// <summary>
/// A web server of the distribution in front of Quire, configured by the block of the guide, on a loopback port of its own.
/// </summary>
internal sealed class FrontServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TempFolder _folder;
    private readonly StringBuilder _said = new();

    private FrontServer(Process process, TempFolder folder, int port) =>
        (_process, _folder, Address) = (process, folder, new($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    /// <summary>Starts one, or skips the test where it is not installed; in CI a missing one fails.</summary>
    public static async Task<FrontServer> StartAsync(FrontServerKind kind, string block, Uri quire)
    {
        if (!File.Exists(kind.Program) && Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.Skip($"{kind.Name} is not installed; ./test installs it.");
        }

        var (folder, port) = (new TempFolder(), FreePort());
        var here = block.Replace("127.0.0.1:8080", quire.Authority, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.Inside("conf"), kind.Configuration(here, folder.Path, port));
        var start = new ProcessStartInfo(kind.Program, kind.Arguments(folder.Inside("conf"), folder.Path))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder.Path,
        };
        start.Environment["HOME"] = folder.Path;
        var front = new FrontServer(Process.Start(start)!, folder, port);
        front._process.ErrorDataReceived += (_, line) => front.Hear(line.Data);
        front._process.OutputDataReceived += (_, line) => front.Hear(line.Data);
        front._process.BeginErrorReadLine();
        front._process.BeginOutputReadLine();
        await front.ListeningAsync(port);
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private async Task ListeningAsync(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(20, patience.Token);
            }
            catch (SocketException e)
            {
                throw new InvalidOperationException($"It ended with {_process.ExitCode}: {Heard}", e);
            }
        }
    }

    private string Heard
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
