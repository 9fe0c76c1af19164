using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Quire.Server.Configuration;
using Quire.Server.Tests.Guide;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Unit and container file start the program there is, with options it knows.</summary>
public sealed class DeploymentFileTests
{
    private static readonly string Published = Path.GetDirectoryName(typeof(QuireServer).Assembly.Location)!;

    [Fact]
    public async Task The_unit_starts_the_program_and_leaves_it_time_to_stop()
    {
        var unit = await LinesAsync("quire.service");

        var words = Value(unit, "ExecStart=").Split(' ');
        Assert.Equal("/usr/bin/dotnet", words[0]);
        MustStart(words[1], words[2..]);
        Assert.True(int.Parse(Value(unit, "TimeoutStopSec=")) > new ServerOptions().ShutdownTimeout.TotalSeconds);
        Assert.Equal("/var/lib/" + Value(unit, "StateDirectory="), CommandLine.Parse(words[2..]).DataFolder);
    }

    [Fact]
    public async Task The_unit_is_sound_to_systemd()
    {
        const string Tool = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Tool), "systemd is not installed here.");
        using var folder = new TempFolder();
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "deploy", "quire.service"));
        // Whether the program is installed on this machine is not what is asked.
        await File.WriteAllTextAsync(
            folder.Inside("quire.service"),
            text.Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal)
        );

        using var tool = Process.Start(
            new ProcessStartInfo(Tool, ["verify", "--recursive-errors=no", folder.Inside("quire.service")])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var complaints = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.DoesNotContain("quire.service:", complaints, StringComparison.Ordinal);
        Assert.Equal(0, tool.ExitCode);
    }

    [Fact]
    public async Task The_container_starts_the_program_as_nobody_special_on_the_volume_it_declares()
    {
        var file = await LinesAsync("Containerfile");

        Assert.Equal("artifacts/container/ /opt/quire/", Value(file, "COPY "));
        var entry = JsonSerializer.Deserialize<string[]>(Value(file, "ENTRYPOINT "))!;
        Assert.Equal("dotnet", entry[0]);
        MustStart(entry[1], entry[2..]);
        var line = CommandLine.Parse(entry[2..]);
        Assert.Equal(Value(file, "VOLUME "), line.DataFolder);
        Assert.EndsWith(":" + Value(file, "EXPOSE "), line.Urls, StringComparison.Ordinal);
        Assert.Equal("app", Value(file, "USER "));
    }

    [Fact]
    public async Task What_the_container_file_says_makes_a_server_that_is_healthy_keeps_its_data_and_stops_well()
    {
        var file = await LinesAsync("Containerfile");
        await using var machine = await GuideMachine.SetUpAsync();
        var publish = Assert.Single(file, l => l.StartsWith("#   dotnet publish", StringComparison.Ordinal))[1..].Trim();
        var (from, to) = (Value(file, "COPY ").Split(' ')[0], Value(file, "COPY ").Split(' ')[1]);
        var volume = Value(file, "VOLUME ");
        Assert.Equal(volume, Value(file, "WORKDIR "));
        Assert.Equal($"install -d -m 0700 -o app -g app {volume}", Value(file, "RUN "));
        var entry = JsonSerializer.Deserialize<string[]>(Value(file, "ENTRYPOINT "))!;
        var start = string.Join(' ', entry.Select(w => $"'{w}'"));
        machine.Instead($"'{volume}'", $"'{machine.At(volume)}'");
        machine.Instead($"http://*:{Value(file, "EXPOSE ")}", machine.Main.GetLeftPart(UriPartial.Authority));
        // As the image it is made from has it.
        machine.Set("ASPNETCORE_HTTP_PORTS", "8080");
        machine.Set("Quire__SiteUrl", "https://data.example.edu");

        _ = await machine.TypeAsync(
            $"{publish}\nmkdir -p '{machine.At(to)}'\ncp -R {from}. '{machine.At(to)}'\n"
                + $"install -d -m 0700 '{machine.At(volume)}'\ncd '{machine.At(volume)}'\n{machine.Here(start)}"
        );

        using var probe = machine.As(null);
        probe.Http.DefaultRequestHeaders.Host = "10.0.0.5:8080";
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/ready")).Status);
        using var people = machine.As(machine.TokenIn(machine.At(volume)));
        people.Http.DefaultRequestHeaders.Host = "data.example.edu";
        Assert.Equal(HttpStatusCode.OK, (await people.GetAsync("/api/users/:me")).Status);
        Assert.Empty(
            Directory
                .GetFiles(machine.At(to), "*", SearchOption.TopDirectoryOnly)
                .Where(f => f.EndsWith(".db", StringComparison.Ordinal))
        );
        var inside = machine.Here($"dotnet {entry[1]} jobs --data '{volume}'");
        Assert.Contains(" recur.", await machine.TypeAsync(inside), StringComparison.Ordinal);
        Assert.Equal("SIGTERM", Value(file, "STOPSIGNAL "));
        await machine.StopAsync();
    }

    private static void MustStart(string program, string[] arguments)
    {
        Assert.StartsWith("/opt/quire/", program, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Published, program["/opt/quire/".Length..])), program);
        Assert.Empty(CommandLine.Parse(arguments).Settings);
    }

    private static async Task<string[]> LinesAsync(string file) =>
        await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Path, "deploy", file));

    private static string Value(string[] lines, string name) =>
        Assert.Single(lines, l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..];
}
