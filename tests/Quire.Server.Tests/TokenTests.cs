using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>How the administrator of a new installation learns the token, and gets another when it is lost.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task It_is_left_for_the_owner_and_in_no_log()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartForUseAsync(folder.Inside("data"));
        var file = Path.Combine(folder.Inside("data"), "admin-token");
        var token = (await File.ReadAllTextAsync(file)).Trim();

        Assert.Equal(HttpStatusCode.OK, (await server.As(token).GetAsync("/api/users/:me")).Status);
        Assert.DoesNotContain(token, server.Output + server.Errors, StringComparison.Ordinal);
        Assert.Contains(file, server.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_lost_one_is_renewed_by_whoever_runs_the_server()
    {
        using var folder = new TempFolder();
        string lost;
        await using (var server = await ServerProcess.StartForUseAsync(folder.Path))
        {
            lost = server.AdminToken;
            await using var beside = ServerProcess.Start("token", "renew", "--data", folder.Path);
            Assert.Equal(1, await beside.EndAsync());
            Assert.Contains("in use by another server", beside.Errors, StringComparison.Ordinal);
            Assert.Equal(0, await server.StopAsync());
        }

        await using var command = ServerProcess.Start("token", "renew", "admin", "--data", folder.Path);
        Assert.Equal(0, await command.EndAsync());
        Assert.NotEqual(lost, command.AdminToken);
        Assert.DoesNotContain(command.AdminToken, command.Output, StringComparison.Ordinal);

        await using var again = await ServerProcess.StartForUseAsync(folder.Path);
        Assert.True((await again.As(command.AdminToken).GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.As(lost).GetAsync("/api/users/:me")).Status);
    }

    [Fact]
    public async Task Another_accounts_token_leaves_the_administrators_where_it_is()
    {
        using var folder = new TempFolder();
        string token;
        await using (var server = await ServerProcess.StartForUseAsync(folder.Path))
        {
            token = server.AdminToken;
            Assert.Equal(0, await server.StopAsync());
        }

        await using var add = ServerProcess.Start([
            "account",
            "add",
            "erin",
            "erin@example.edu",
            "Erin",
            "Example",
            "--data",
            folder.Path,
        ]);
        Assert.Equal(0, await add.EndAsync());
        await using var command = ServerProcess.Start("token", "renew", "erin", "--data", folder.Path);
        Assert.Equal(0, await command.EndAsync());

        Assert.Contains("Account: erin", command.Output, StringComparison.Ordinal);
        Assert.Equal(token, (await File.ReadAllTextAsync(Path.Combine(folder.Path, "admin-token"))).Trim());
        await using var again = await ServerProcess.StartForUseAsync(folder.Path);
        var erins = (await File.ReadAllTextAsync(Path.Combine(folder.Path, "token-erin"))).Trim();
        Assert.Equal("@erin", (await again.As(erins).GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1, "no installation here yet", "token", "renew")]
    [InlineData(2, "say 'token renew'", "token")]
    [InlineData(2, "say 'token renew'", "token", "remove")]
    public async Task What_cannot_be_renewed_is_said_in_a_line(int exitCode, string says, params string[] words)
    {
        using var folder = new TempFolder();
        await using var command = ServerProcess.Start([.. words, "--data", folder.Inside("data")]);

        Assert.Equal(exitCode, await command.EndAsync());
        Assert.Contains(
            says,
            Assert.Single(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder.Inside("data")));
    }
}
