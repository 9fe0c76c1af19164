using Microsoft.Extensions.Configuration;
using Quire.Server.Configuration;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Settings that stay when a new version of the program comes with its own.</summary>
public sealed class OwnSettingsTests
{
    [Fact]
    public async Task A_file_in_the_data_folder_wins_over_the_programs_own_and_the_command_line_over_both()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(
            folder.Inside("quire.json"),
            """{ /* ours */ "Quire": { "CompatibleVersion": "6.7", "Name": "Ours" }, "Jobs": { "Workers": 3 } }"""
        );
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Equal("6.7", (await server.As(null).GetAsync("/api/info/version")).Data["version"]!.GetValue<string>());
        Assert.Equal(0, await server.StopAsync());

        await using var told = await ServerProcess.StartAnsweringAsync(folder.Path, "--Quire:CompatibleVersion=6.8");
        Assert.Equal("6.8", (await told.As(null).GetAsync("/api/info/version")).Data["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_named_file_is_read_instead_and_must_be_there()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Inside("quire.json"), """{ "Quire": { "Name": "Beside the data" } }""");
        await File.WriteAllTextAsync(folder.Inside("named.json"), """{ "Quire": { "Name": "Named" } }""");
        var line = CommandLine.Parse(["--data", folder.Path]);

        Assert.Equal("Named", NameIn(line, folder.Inside("named.json")));
        Assert.Equal("Beside the data", NameIn(line, named: null));
        Assert.Contains(
            folder.Inside("none.json"),
            Assert.Throws<StartupException>(() => NameIn(line, folder.Inside("none.json"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_named_in_a_line()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Inside("quire.json"), """{ "Quire": """);
        await using var server = ServerProcess.Start("--data", folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await server.EndAsync());
        Assert.Contains(
            folder.Inside("quire.json"),
            Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    private static string? NameIn(CommandLine line, string? named)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "none.json"), optional: true);
        OwnSettings.AddTo(configuration, line, named);
        return configuration["Quire:Name"];
    }
}
