using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Quire.Load;

/// <summary>
/// A PostgreSQL server of this run alone, on a loopback port and on the disk Quire's files are on, with its default durability.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string _folder;

    private PostgreSqlServer(string folder, int port) =>
        (_folder, ConnectionString) = (
            folder,
            string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=quire;Database=postgres")
        );

    public string ConnectionString { get; }

    /// <summary>Whether the programs are there; <c>build/install-postgresql</c> brings them.</summary>
    public static bool IsInstalled => Programs is not null;

    private static string? Programs { get; } =
        new[] { "/usr/lib/postgresql" }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();

    public static async Task<PostgreSqlServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-pg-").FullName;
        if (Environment.UserName == "root")
        {
            await RunAsync("/bin/chown", "postgres", folder);
        }

        var port = FreePort();
        await RunAsync("initdb", "-D", folder, "-U", "quire", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await RunAsync(
            "pg_ctl",
            "start",
            "-D",
            folder,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
            )
        );
        return new(folder, port);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "stop", "-D", _folder, "-m", "immediate");
        Directory.Delete(_folder, recursive: true);
    }

    // The server refuses to run as root, so it runs as the account its package made.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start =
            Path.IsPathRooted(program) ? new ProcessStartInfo(program, arguments)
            : Environment.UserName == "root"
                ? new ProcessStartInfo("/sbin/runuser", ["-u", "postgres", "--", Path.Combine(Programs!, program), .. arguments])
            : new ProcessStartInfo(Path.Combine(Programs!, program), arguments);
        start.WorkingDirectory = Path.GetTempPath();
        // Its own output must not get among the rows of the result, and a server keeps what it inherits open.
        start.RedirectStandardOutput = program != "pg_ctl";
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
        {
            await process.StandardOutput.ReadToEndAsync();
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
