using System.Diagnostics;
using System.Text;

namespace Quire.Testing;

/// <summary>
/// The real program as a process of its own, for what only a process shows: arguments, exit codes, being killed. Listens on a
/// free loopback port unless the arguments name one.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Answers = "Quire answers at ";
    private const string TokenIsIn = "Its API token is in the file ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri?> _answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => _process = process;

    /// <summary>
    /// Path of the program that is started: what was built together with the tests, unless a caller wants another one.
    /// </summary>
    public static string Program { get; set; } =
        Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Quire.Server", Configuration, "Quire.Server.dll");

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>Where it answers; known after <see cref="AnsweringAsync"/>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it wrote to standard output so far.</summary>
    public string Output => Read(_output);

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors => Read(_errors);

    /// <summary>The token of a new installation's administrator, from the file it is left in.</summary>
    public string AdminToken =>
        File.ReadAllText(
                Output
                    .Split('\n')
                    .Select(l => l.Trim())
                    .First(l => l.StartsWith(TokenIsIn, StringComparison.Ordinal))[TokenIsIn.Length..]
                    .Split(", which")[0]
            )
            .Trim();

    /// <summary>Starts the program and returns at once.</summary>
    public static ServerProcess Start(params IEnumerable<string> arguments) => StartIn(Path.GetTempPath(), arguments);

    /// <summary>Starts the program in a folder of its own and returns at once.</summary>
    public static ServerProcess StartIn(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, line) => server.Take(server._output, line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Take(server._errors, line.Data);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Starts the program in the <c>--dev</c> state on a folder and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAnsweringAsync(string folder, params IEnumerable<string> arguments)
    {
        var server = Start([
            "--dev",
            "--data",
            folder,
            "--urls",
            "http://127.0.0.1:0",
            // Tests wait for locks to go, time and again.
            "--Quire:PublicationLockShown=00:00:00",
            .. arguments,
        ]);
        await server.AnsweringAsync();
        return server;
    }

    /// <summary>The same as people start it for real use.</summary>
    public static async Task<ServerProcess> StartForUseAsync(string folder)
    {
        var server = Start("--data", folder, "--urls", "http://127.0.0.1:0");
        await server.AnsweringAsync();
        return server;
    }

    /// <summary>Waits for the line that says where it answers; fails with what it wrote when it ends instead.</summary>
    public async Task AnsweringAsync()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_answering.Task, ended).WaitAsync(Patience);
        if (!_answering.Task.IsCompleted)
        {
            throw new InvalidOperationException(
                $"The server ended with {_process.ExitCode} instead of answering: {Errors}{Output}"
            );
        }

        Address = (await _answering.Task)!;
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException e)
        {
            // Whether it hangs, or only what it writes to is held open by others, cannot be told afterwards.
            throw new TimeoutException($"It {(_process.HasExited ? "ended unheard" : "did not end")}: {Errors}{Output}", e);
        }

        return _process.ExitCode;
    }

    /// <summary>SIGKILL: as a crash or a power cut, without any chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>SIGTERM: as a service manager stops it. Gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>A client for the wire, as somebody (a token) or as a guest (null).</summary>
    public Wire As(string? token) => new(Address, token);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";

    private void Take(StringBuilder into, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (into)
        {
            into.AppendLine(line);
        }

        var at = line.IndexOf(Answers, StringComparison.Ordinal);
        if (at >= 0)
        {
            _answering.TrySetResult(new(line[(at + Answers.Length)..].Split(',')[0].Trim()));
        }
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
        {
            return from.ToString();
        }
    }
}
