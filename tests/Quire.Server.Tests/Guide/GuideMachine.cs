using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>
/// A machine as the guide supposes it: a built checkout, folders, ports and a service manager, all below one folder and on
/// loopback. Blocks of the guide are pasted into its shell.
/// </summary>
internal sealed class GuideMachine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly TempFolder _root = new();
    private readonly List<(string What, string By)> _instead;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private GuideMachine()
    {
        Main = new($"http://127.0.0.1:{FreePort()}");
        Other = new($"http://127.0.0.1:{FreePort()}");
        _instead =
        [
            ("http://localhost:8080", Main.GetLeftPart(UriPartial.Authority)),
            ("http://127.0.0.1:8080", Main.GetLeftPart(UriPartial.Authority)),
            ("http://127.0.0.1:9000", Other.GetLeftPart(UriPartial.Authority)),
            ("/usr/bin/dotnet", "dotnet"),
            .. ((string[])["/srv/", "/opt/", "/var/lib", "/etc/systemd/", "/etc/quire/", "/mnt/quire/"]).Select(f =>
                (f, _root.Path + f)
            ),
        ];
    }

    /// <summary>What the guide calls http://localhost:8080.</summary>
    public Uri Main { get; }

    /// <summary>What the guide calls http://127.0.0.1:9000.</summary>
    public Uri Other { get; }

    /// <summary>The folder of the sources, where people type.</summary>
    public string Checkout => _root.Inside("checkout");

    /// <summary>What the servers wrote so far.</summary>
    public string Written =>
        string.Concat(
            Directory.GetFiles(_root.Inside("servers"), "log.*").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        );

    public static async Task<GuideMachine> SetUpAsync()
    {
        var machine = new GuideMachine();
        foreach (
            var folder in (string[])
                ["checkout", "servers", "bin", "home", "srv", "opt", "var/lib", "etc/systemd/system", "etc/quire", "mnt/quire"]
        )
        {
            Directory.CreateDirectory(machine._root.Inside(folder));
        }

        foreach (var (name, script) in StandIns.All)
        {
            await File.WriteAllTextAsync(machine._root.Inside($"bin/{name}"), script);
        }

        await machine.CheckOutAsync(await PublishedProgram.FolderAsync());
        return machine;
    }

    /// <summary>The path of the test that stands for a path of the guide.</summary>
    public string At(string path) => _root.Path + path;

    /// <summary>From here on the guide's readers have this in place of what the guide shows.</summary>
    public void Instead(string what, string by) => _instead.Insert(0, (what, by));

    /// <summary>Sets a variable of the shell.</summary>
    public void Set(string name, string value) => _variables[name] = value;

    /// <summary>Pastes a block; each command must succeed. Gives what they wrote.</summary>
    public Task<string> PasteAsync(GuideBlock block) => TypeAsync(Here(block.Code));

    /// <summary>What a text of the guide says on this machine.</summary>
    public string Here(string text) => _instead.Aggregate(text, (t, i) => t.Replace(i.What, i.By, StringComparison.Ordinal));

    /// <summary>Runs a script as it is.</summary>
    public async Task<string> TypeAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Checkout,
        };
        start.Environment["PATH"] = $"{_root.Inside("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = _root.Inside("home");
        start.Environment["ASPNETCORE_URLS"] = Main.GetLeftPart(UriPartial.Authority);
        start.Environment["GUIDE_ROOT"] = _root.Path;
        start.Environment["GUIDE_SERVERS"] = _root.Inside("servers");
        start.Environment["GUIDE_PUBLISHED"] = await PublishedProgram.FolderAsync();
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await using var kill = patience.Token.Register(() => bash.Kill(entireProcessTree: true));
        await bash.WaitForExitAsync(CancellationToken.None);
        Assert.True(bash.ExitCode == 0, $"{bash.ExitCode} of\n{script}\n{await output}\n{await errors}\n{Written}");
        return await output;
    }

    /// <summary>Ends the servers that run, as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        _ = await TypeAsync("systemctl stop quire");
        // What a server tells an operator in the days of a guide's reader needs no trace and no second full stop.
        Assert.DoesNotContain("   at ", Written, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\.)\.\.(?!\.)", Written);
    }

    /// <summary>A client for the wire at <see cref="Main"/>.</summary>
    public Wire As(string? token) => new(Main, token);

    /// <summary>The token the first start left in a data folder.</summary>
    public string TokenIn(string dataFolder) => File.ReadAllText(Path.Combine(dataFolder, "admin-token")).Trim();

    public async ValueTask DisposeAsync()
    {
        await TypeAsync("systemctl stop quire");
        _root.Dispose();
    }

    private async Task CheckOutAsync(string published)
    {
        foreach (var file in (string[])["run", "README.md", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props"])
        {
            File.Copy(Path.Combine(RepositoryRoot.Path, file), Path.Combine(Checkout, file));
        }

        Directory.CreateDirectory(Path.Combine(Checkout, "deploy"));
        await File.WriteAllTextAsync(
            Path.Combine(Checkout, "deploy", "quire.service"),
            Here(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "deploy", "quire.service")))
        );
        await File.WriteAllTextAsync(_root.Inside("servers/pids"), "");
        // As the build leaves it, which is that of the tests here.
        _ = await TypeAsync(
            $"""
            chmod +x ../bin/*
            ln -s '{RepositoryRoot.Path}/src' '{RepositoryRoot.Path}/docs' .
            mkdir artifacts
            cp -Rl '{published}' artifacts/run
            touch artifacts/run/.built
            """
        );
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
