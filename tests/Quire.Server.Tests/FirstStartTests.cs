using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What a start tells whoever started it.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task The_first_one_says_where_it_is_before_the_token_and_what_to_do_with_that()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartForUseAsync(folder.Path);

        var (place, token, next) = (At("A new installation at"), At("Its API token is in"), At("/api/users/:me"));
        Assert.True(place < token && token < next, server.Output);
        Assert.Contains(folder.Path, server.Output[..token], StringComparison.Ordinal);
        var link = At("To sign in with a browser");
        Assert.True(next < link && link < At("Quire answers at"), server.Output);
        // What a server writes is read by others: the link is in a file.
        var file = Directory.GetFiles(folder.Path, "sign-in-link", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.StartsWith($"{server.Address}account/enter?token=", await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        int At(string text) => server.Output.IndexOf(text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_are_named_with_a_way_to_look_at_them()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--demo");
        for (var i = 0; i < 1_200 && !server.Output.Contains("/api/dataverses/root/contents", StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
        }

        await Wait.UntilAsync(
            () => Task.FromResult(server.Output.TrimEnd().EndsWith($"{server.Address}dataverse/demo", StringComparison.Ordinal)),
            "the address of the pages is told last"
        );
        Assert.Contains($"{server.Address}preview?token=", server.Output, StringComparison.Ordinal);
        Assert.Contains("demo-coast", server.Output, StringComparison.Ordinal);
        Assert.Contains($"{server.Address}api/search?q=*", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_told_without_a_start()
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Start("--version", "--data", folder.Inside("data"));

        Assert.Equal(0, await server.EndAsync());
        Assert.Matches(new Regex(@"^Quire \d+\.\d+\.\d+", RegexOptions.None, TimeSpan.FromSeconds(1)), server.Output);
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task Help_needs_no_build()
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot.Path, "run"), ["--help"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // Nothing that could build is in reach.
        start.Environment["PATH"] = "/usr/bin:/bin";
        using var run = Process.Start(start)!;
        var told = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.Equal(CommandLine.Usage.Trim(), told.Trim());
    }

    [Fact]
    public async Task Times_in_logs_for_programs_have_a_zone()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--Logging:Console:FormatterName=json");
        Assert.Equal(0, await server.StopAsync());

        var times = server
            .Output.Split('\n')
            .Where(l => l.StartsWith('{'))
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("Timestamp").GetString()!)
            .ToList();

        Assert.NotEmpty(times);
        Assert.All(
            times,
            time =>
                Assert.Matches(
                    new Regex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$", RegexOptions.None, TimeSpan.FromSeconds(1)),
                    time
                )
        );
    }

    [Fact]
    public void Traces_name_the_sources_and_not_the_machine_that_built_them()
    {
        var trace = Assert.Throws<StartupException>(() => CommandLine.Parse(["--none"])).StackTrace!;

        Assert.Contains("/_/src/Quire.Server/CommandLine.cs", trace, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.Combine(RepositoryRoot.Path, "src"), trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_behind_the_address_of_the_site_makes_no_two_of_it()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:SiteUrl"] = "https://data.example.edu/quire/" }
        );

        // Whoever makes addresses, answers, exports and the provider of identifiers, has it from here.
        Assert.Equal(
            "https://data.example.edu/quire",
            server.Services.GetRequiredService<IOptions<InstallationOptions>>().Value.SiteUrl
        );
        using var admin = server.Admin();
        Assert.Equal(
            System.Net.HttpStatusCode.OK,
            (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:Protocol", "perma")).Status
        );
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        Assert.Equal(
            $"https://data.example.edu/quire/citation?persistentId={pid}",
            (await admin.GetAsync($"/api/datasets/{id}")).Data["persistentUrl"]!.GetValue<string>()
        );
        var servers = (await server.Guest().GetAsync("/openapi/v1.json")).Json["servers"]!.AsArray();
        Assert.Equal("/quire", Assert.Single(servers)!["url"]!.GetValue<string>());
    }
}
