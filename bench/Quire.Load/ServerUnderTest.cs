using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Quire.Load;

/// <summary>A server in a process of its own: Quire on fresh embedded storage, or the bare one.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly string? _database;

    private ServerUnderTest(Process process, string folder, string? database, Uri address, string token, TimeSpan started) =>
        (_process, _folder, _database, Address, Token, Started) = (process, folder, database, address, token, started);

    // What ./run builds and starts, so that what is measured is what people have.
    private static string Program => Path.Combine(Root, "artifacts", "run", "Quire.Server.dll");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Quire.slnx")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    public Uri Address { get; }

    public string Token { get; }

    /// <summary>From starting the process to its first answer.</summary>
    public TimeSpan Started { get; }

    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time taken so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long PeakMemoryBytes =>
        long.Parse(
            File.ReadLines($"/proc/{_process.Id}/status")
                .First(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        ) * 1024;

    /// <summary>Builds the program unless it is there and up to date.</summary>
    public static async Task BuildAsync()
    {
        using var building = Process.Start(
            new ProcessStartInfo(Path.Combine(Root, "run"), ["--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        await building.StandardOutput.ReadToEndAsync();
        await building.WaitForExitAsync();
        if (building.ExitCode != 0)
        {
            throw new InvalidOperationException("The server does not build.");
        }
    }

    /// <summary>A new installation.</summary>
    /// <param name="database">Connection string of an empty PostgreSQL database; null for SQLite.</param>
    public static async Task<ServerUnderTest> QuireAsync(string? database = null)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        return await StartAsync(folder, database, url => Arguments(folder, database, url), "/api/info/version", TokenAsync);
    }

    /// <summary>The same installation in a new process; this one ends.</summary>
    public async Task<ServerUnderTest> AgainAsync()
    {
        await EndAsync();
        return await StartAsync(
            _folder,
            _database,
            url => Arguments(_folder, _database, url),
            "/api/info/version",
            _ => Task.FromResult(Token)
        );
    }

    /// <summary>
    /// The same installation in a new process after statements were run on its embedded database, which is how very much gets into
    /// it; this one ends.
    /// </summary>
    public async Task<ServerUnderTest> FilledAsync(IReadOnlyList<string> statements, params string[] settings)
    {
        await EndAsync();
        var place = $"Data Source={Path.Combine(_folder, "quire.db")};Pooling=false";
        await using (var connection = new SqliteConnection(place))
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var statement in statements)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        return await StartAsync(
            _folder,
            _database,
            url => [.. Arguments(_folder, _database, url), .. settings],
            "/api/info/version",
            _ => Task.FromResult(Token)
        );
    }

    public static Task<ServerUnderTest> BareAsync(string file) =>
        BareAsync(Directory.CreateTempSubdirectory("quire-load-").FullName, file);

    private static Task<ServerUnderTest> BareAsync(string folder, string file) =>
        StartAsync(
            folder,
            null,
            url => [typeof(ServerUnderTest).Assembly.Location, "--bare", file, url],
            "/bytes",
            _ => Task.FromResult("")
        );

    /// <summary>The bare one, for some bytes.</summary>
    public static async Task<ServerUnderTest> BareAsync(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        var file = Path.Combine(folder, "bytes");
        await File.WriteAllBytesAsync(file, bytes);
        return await BareAsync(folder, file);
    }

    public HttpClient Client() => As(Token);

    /// <summary>A client with a token; without one for an empty text.</summary>
    public HttpClient As(string token)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(30),
        };
        if (token.Length > 0)
        {
            http.DefaultRequestHeaders.Add("X-Dataverse-key", token);
        }

        return http;
    }

    /// <summary>The same installation in a new process with another setting; this one ends.</summary>
    public async Task<ServerUnderTest> WithAsync(string setting)
    {
        await EndAsync();
        return await StartAsync(
            _folder,
            _database,
            url => [.. Arguments(_folder, _database, url), setting],
            "/api/info/version",
            _ => Task.FromResult(Token)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task EndAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] Arguments(string folder, string? database, string url) =>
        [
            Program,
            "--dev",
            "--data",
            folder,
            "--urls",
            url,
            "--Logging:LogLevel:Default=Warning",
            .. database is null
                ? Array.Empty<string>()
                : ["--Database:Type=PostgreSql", $"--Database:ConnectionString={database}", "--Database:MigrateAtStart=true"],
        ];

    private static async Task<ServerUnderTest> StartAsync(
        string folder,
        string? database,
        Func<string, string[]> arguments,
        string probe,
        Func<Process, Task<string>> token
    )
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in arguments(url))
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(url + probe));
                break;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(10);
            }
        }

        var started = clock.Elapsed;
        return new(process, folder, database, new(url), await token(process), started);
    }

    private static async Task<string> TokenAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("API token", StringComparison.Ordinal))
            {
                return line.Split(": ")[1].Trim();
            }
        }

        throw new InvalidOperationException("The server printed no token.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
