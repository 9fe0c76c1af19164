using System.Text.Json;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Conformance.Tests.JavaScript;

/// <summary>The JavaScript client that web interfaces are made with, unchanged from its registry.</summary>
public sealed class JavaScriptClientTests
{
    [Fact]
    public Task The_JavaScript_client_walks_through_a_deposit() => WalkAsync(direct: false, Folder(("Direct", "false")));

    /// <summary>What a small installation begins with: a folder, which takes bytes at addresses of the server.</summary>
    [Fact]
    public Task The_JavaScript_client_puts_files_straight_into_a_folder() =>
        WalkAsync(direct: true, Folder(("DirectPartMegabytes", "5")));

    /// <summary>The store has tags here, as those have the client is written for: it tags whatever it puts.</summary>
    [Fact]
    public async Task The_JavaScript_client_puts_files_straight_into_an_object_store()
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        var settings = await (await SwiftServer.GetAsync()).SettingsAsync();
        settings["Storage:Stores:s3:DirectTagging"] = "true";
        await WalkAsync(direct: true, settings);
    }

    private static Dictionary<string, string?> Folder((string Name, string Value) setting) =>
        new(StringComparer.Ordinal)
        {
            ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-js-files-").FullName,
            [$"Storage:Stores:local:{setting.Name}"] = setting.Value,
        };

    private static async Task WalkAsync(bool direct, Dictionary<string, string?> settings)
    {
        Assert.SkipWhen(NodeProgram.WhyNot is not null, NodeProgram.WhyNot ?? "");
        var folder = Directory.CreateTempSubdirectory("quire-js-").FullName;
        await using var server = await ServerProcess.StartAnsweringAsync(
            folder,
            [.. settings.Select(s => $"--{s.Key}={s.Value}")]
        );
        using var wire = new Wire(server.Address, server.AdminToken);
        var plain = await Make.UserAsync(wire);

        var lines = await NodeProgram.RunAsync(
            "run.mjs",
            ("QUIRE_URL", new Uri(server.Address, "/api").ToString()),
            ("QUIRE_TOKEN", server.AdminToken),
            ("QUIRE_PLAIN_TOKEN", plain.Token),
            ("QUIRE_DIRECT", direct ? "yes" : "no")
        );

        var steps = lines.Select(l => JsonSerializer.Deserialize<Step>(l, JsonSerializerOptions.Web)!).ToList();
        Assert.NotEmpty(steps);
        Assert.True(
            steps.TrueForAll(s => s.Ok),
            string.Join("\n\n", steps.Where(s => !s.Ok).Select(s => $"{s.Name}: {s.Error}"))
        );
    }

    private sealed record Step(string Name, bool Ok, string? Error);
}
