using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Accounts made and closed by whoever runs the server.</summary>
public sealed class AccountCommandTests
{
    [Fact]
    public async Task An_account_is_made_listed_given_another_token_and_closed()
    {
        using var folder = new TempFolder();
        await SetUpAsync(folder);

        await MustAsync(0, folder, "account", "add", "erin", "erin@example.edu", "Erin", "Example");
        var first = await TokenAsync(folder, "erin");
        await MustAsync(0, folder, "account", "add", "rob", "rob@example.edu", "Rob", "Example", "superuser");
        await MustAsync(0, folder, "account", "token", "erin");
        var second = await TokenAsync(folder, "erin");
        var rob = await TokenAsync(folder, "rob");
        await using (var server = await ServerProcess.StartForUseAsync(folder.Path))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.As(first).GetAsync("/api/users/:me")).Status);
            Assert.False((await server.As(second).GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
            Assert.True((await server.As(rob).GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
            var listed = await MustAsync(0, folder, "account", "list");
            Assert.Contains(
                "erin\terin@example.edu\tErin Example\tactive\ttoken until 2",
                listed.Output,
                StringComparison.Ordinal
            );
            Assert.Contains("rob\trob@example.edu\tRob Example\tsuperuser", listed.Output, StringComparison.Ordinal);
            Assert.Equal(0, await server.StopAsync());
        }

        await MustAsync(0, folder, "account", "disable", "rob");
        await using var again = await ServerProcess.StartForUseAsync(folder.Path);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.As(rob).GetAsync("/api/users/:me")).Status);
        var after = await MustAsync(0, folder, "account", "list");
        Assert.Contains("rob\trob@example.edu\tRob Example\tclosed\tno token", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_line_and_changes_nothing()
    {
        using var folder = new TempFolder();
        await SetUpAsync(folder);

        foreach (
            var (code, says, words) in new (int, string, string[])[]
            {
                (1, "last superuser", ["account", "disable", "admin"]),
                (1, "already", ["account", "add", "ADMIN", "other@example.edu", "A", "B"]),
                (1, "not found", ["account", "token", "nobody"]),
                (1, "mail", ["account", "add", "erin", "none", "Erin", "Example"]),
                (2, "say 'account add", ["account", "add", "erin"]),
                (2, "say 'account add", ["account"]),
            }
        )
        {
            var command = await MustAsync(code, folder, words);
            var line = Assert.Single(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(says, line, StringComparison.Ordinal);
        }

        Assert.Single((await MustAsync(0, folder, "account", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Jobs_are_told_while_the_server_runs()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartForUseAsync(folder.Path);

        var told = (await MustAsync(0, folder, "jobs")).Output;

        Assert.Contains("recurring", told, StringComparison.Ordinal);
        Assert.Contains(" are given up", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_names_what_is_wrong_and_what_to_do()
    {
        using var folder = new TempFolder();
        var none = await MustAsync(1, folder, "check");
        Assert.Contains("database  FAILED: there is no installation here yet", none.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        await SetUpAsync(folder);
        var sound = await MustAsync(0, folder, "check");
        Assert.DoesNotContain("FAILED", sound.Output, StringComparison.Ordinal);

        Directory.Move(folder.Inside("files"), folder.Inside("away"));
        var away = await MustAsync(1, folder, "check");
        Assert.Contains("stores    FAILED", away.Output, StringComparison.Ordinal);
        Assert.Contains("what to do: mount the disk", away.Output, StringComparison.Ordinal);
    }

    private static async Task SetUpAsync(TempFolder folder)
    {
        await using var server = await ServerProcess.StartForUseAsync(folder.Path);
        Assert.Equal(0, await server.StopAsync());
    }

    private static async Task<string> TokenAsync(TempFolder folder, string name) =>
        (await File.ReadAllTextAsync(folder.Inside($"token-{name}"))).Trim();

    private static async Task<(string Output, string Errors)> MustAsync(int exitCode, TempFolder folder, params string[] words)
    {
        await using var command = ServerProcess.Start([.. words, "--data", folder.Path]);
        var code = await command.EndAsync();
        Assert.True(code == exitCode, $"{code}: {command.Errors}{command.Output}");
        return (command.Output, command.Errors);
    }
}
