using System.Collections.Concurrent;
using System.Diagnostics;
using Quire.Testing;

namespace Quire.Conformance.Tests.JavaScript;

/// <summary>A server as people run it: a process of its own with <c>--dev</c>, on a free loopback port and an empty folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string AddressMark = "Quire answers at ";
    private const string TokenMark = "API token";
    private readonly Process _process;
    private readonly string _folder;

    private ServerProcess(Process process, string folder, Uri address, string token) =>
        (_process, _folder, Address, AdminToken) = (process, folder, address, token);

    public Uri Address { get; }

    public string AdminToken { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("quire-process-").FullName;
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList = { "--dev", "--data", folder, "--urls", "http://127.0.0.1:0", "--Jobs:Poll=00:00:00.100" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill(process);
        var said = new ConcurrentQueue<string>();
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var token = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            if (line is null) return;
            said.Enqueue(line);
            if (line.StartsWith(AddressMark, StringComparison.Ordinal)) address.TrySetResult(line[AddressMark.Length..].Trim());
            if (line.StartsWith(TokenMark, StringComparison.Ordinal)) token.TrySetResult(line[(line.LastIndexOf(':') + 1)..].Trim());
        }

        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var told = Task.WhenAll(address.Task, token.Task);
        if (await Task.WhenAny(told, process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(3))) != told)
        {
            Kill(process);
            throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', said)}");
        }

        return new(process, folder, new(await address.Task), await token.Task);
    }

    public async ValueTask DisposeAsync()
    {
        Kill(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Built beside the tests, in the same configuration.
    private static string Program => Path.Combine(
        RepositoryRoot.Path, "artifacts", "bin", "Quire.Server", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Quire.Server");

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}
