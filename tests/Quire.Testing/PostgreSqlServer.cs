using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Quire.Testing;

/// <summary>
/// A PostgreSQL server of this test process, or of all of a run (<see cref="TestRun"/>), on a loopback port, without durability:
/// tests lose nothing.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<Task<PostgreSqlServer>> Started = new(SharedAsync);
    private readonly string _folder;
    private readonly int _port;

    private PostgreSqlServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>
    /// Why tests on PostgreSQL do not run here; null when they do, and in CI, where a missing server must fail them.
    /// </summary>
    public static string? WhyNot =>
        Environment.GetEnvironmentVariable("QUIRE_TEST_DATABASES") == "sqlite" ? "Only SQLite was asked for."
        : Programs is null && Environment.GetEnvironmentVariable("CI") is null
            ? "PostgreSQL is not installed; ./test installs it."
        : null;

    private static string? Programs { get; } =
        new[] { "/usr/lib/postgresql" }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();

    /// <summary>The server, started at first use.</summary>
    public static Task<PostgreSqlServer> GetAsync() => Started.Value;

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=quire;Database={database};Maximum Pool Size=30;Connection Idle Lifetime=5;Connection Pruning Interval=2;Include Error Detail=true";

    /// <summary>Makes a database, empty or as a copy of another one nobody is connected to.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = "quire_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>A database as SQL text that another server takes, statement by statement.</summary>
    public async Task<string> DumpAsync(string database)
    {
        var start = new ProcessStartInfo(Path.Combine(Programs!, "pg_dump"))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-h",
            "127.0.0.1",
            "-p",
            _port.ToString(CultureInfo.InvariantCulture),
            "-U",
            "quire",
            "--inserts",
            "--no-owner",
            "--no-privileges",
            "--no-comments",
            database,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"pg_dump ended with {process.ExitCode}.");
        }

        return WithoutRemarks(text);
    }

    /// <summary>Stops the server and removes its databases, if it was ever started and is of this process.</summary>
    public static async Task StopAsync()
    {
        if (Started.IsValueCreated && !TestRun.IsShared)
        {
            KillQuietly((await Started.Value)._folder);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One for a single test, which may stop it.</summary>
    public static Task<PostgreSqlServer> StartOwnAsync() => StartAsync(endsWithProcess: true);

    /// <summary>Stops it as an administrator does who will start it again: who is connected loses the connection.</summary>
    public Task HaltAsync() => RunAsync("pg_ctl", "stop", "-D", _folder, "-w", "-m", "fast");

    /// <summary>Starts it again where it was.</summary>
    public Task ResumeAsync() =>
        RunAsync(
            "pg_ctl",
            "start",
            "-D",
            _folder,
            "-w",
            "-l",
            Path.Combine(_folder, "log"),
            "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=1000"
            )
        );

    /// <summary>Ends it and removes its databases.</summary>
    public void Remove() => KillQuietly(_folder);

    private static async Task<PostgreSqlServer> SharedAsync()
    {
        var said = await TestRun.OnceAsync(
            "postgresql",
            async () =>
            {
                var server = await StartAsync(endsWithProcess: !TestRun.IsShared);
                return [server._folder, server._port.ToString(CultureInfo.InvariantCulture)];
            }
        );
        return new(said[0], int.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static async Task<PostgreSqlServer> StartAsync(bool endsWithProcess)
    {
        if (Programs is null)
        {
            throw new InvalidOperationException("PostgreSQL is not installed; ./test installs it.");
        }

        var folder = Directory.CreateTempSubdirectory("quire-pg-").FullName;
        if (IsRoot)
        {
            await RunAsync("/bin/chown", "postgres", folder);
        }

        var server = new PostgreSqlServer(folder, FreePort());
        await RunAsync("initdb", "-D", folder, "-U", "quire", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.ResumeAsync();
        if (endsWithProcess)
        {
            // For a run that breaks off; one that ends has stopped it.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => KillQuietly(folder);
        }

        return server;
    }

    // Between statements there are remarks, blank lines and what is said to psql alone; inside quotes a line is part of a value.
    private static string WithoutRemarks(string text)
    {
        var kept = new StringBuilder();
        var quoted = false;
        foreach (var line in text.Split('\n'))
        {
            if (quoted || (line.Length > 0 && line[0] != '\\' && !line.StartsWith("--", StringComparison.Ordinal)))
            {
                kept.Append(line).Append('\n');
                quoted ^= line.Count(c => c == '\'') % 2 == 1;
            }
        }

        return kept.ToString();
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    // The server refuses to run as root, so it runs as the account its package made.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.IsPathRooted(program) ? program : Path.Combine(Programs!, program);
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = program != "pg_ctl",
            RedirectStandardError = program != "pg_ctl",
            WorkingDirectory = "/tmp",
        };
        if (IsRoot && !Path.IsPathRooted(program))
        {
            start.FileName = "/sbin/runuser";
            string[] prefix = ["-u", "postgres", "--", path];
            foreach (var argument in prefix)
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = start.RedirectStandardError ? await process.StandardError.ReadToEndAsync() : "";
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
        }
    }

    private static void KillQuietly(string folder)
    {
        try
        {
            var pid = int.Parse(File.ReadLines(Path.Combine(folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            using var server = Process.GetProcessById(pid);
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e)
            when (e is IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
        {
            // Stopped already.
        }
    }
}
