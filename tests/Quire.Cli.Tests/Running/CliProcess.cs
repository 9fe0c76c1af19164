using System.Diagnostics;
using System.Text;
using Quire.Testing;

namespace Quire.Cli.Tests.Running;

/// <summary>The program as a process of its own, for what only a process shows: signals, being killed, file rights.</summary>
internal sealed class CliProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CliProcess(Process process) =>
        (_process, _output, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Path of the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "quire.dll");

    public bool HasEnded => _process.HasExited;

    public static CliProcess Start(TestServer server, params IEnumerable<string> arguments) =>
        Start(server.Address, server.AdminToken, arguments);

    public static CliProcess Start(Uri server, string token, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["QUIRE_SERVER"] = server.AbsoluteUri;
        start.Environment["QUIRE_TOKEN"] = token;
        return new(Process.Start(start)!);
    }

    /// <summary>Sends a signal such as <c>KILL</c> or <c>INT</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<Outcome> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
