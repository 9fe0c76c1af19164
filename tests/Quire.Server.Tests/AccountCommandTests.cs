using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Accounts made and closed by whoever runs the server.</summary>
public sealed class AccountCommandTests
{
    [Theory, EachDatabase]
    public async Task An_account_is_made_listed_given_another_token_and_closed(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);

        await own.MustAsync(0, "account", "add", "erin", "erin@example.edu", "Erin", "Example");
        var first = await own.TokenAsync("erin");
        await own.MustAsync(0, "account", "add", "rob", "rob@example.edu", "Rob", "Example", "superuser");
        await own.MustAsync(0, "account", "token", "erin");
        var second = await own.TokenAsync("erin");
        var rob = await own.TokenAsync("rob");
        await using (var server = await own.StartAsync())
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.As(first).GetAsync("/api/users/:me")).Status);
            Assert.False((await server.As(second).GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
            Assert.True((await server.As(rob).GetAsync("/api/users/:me")).Data["superuser"]!.GetValue<bool>());
            var listed = await own.MustAsync(0, "account", "list");
            Assert.Contains(
                "erin\terin@example.edu\tErin Example\tactive\ttoken until 2",
                listed.Output,
                StringComparison.Ordinal
            );
            Assert.Contains("rob\trob@example.edu\tRob Example\tsuperuser", listed.Output, StringComparison.Ordinal);
            Assert.Equal(0, await server.StopAsync());
        }

        await own.MustAsync(0, "account", "disable", "rob");
        var told = await own.MustAsync(0, "account", "link", "erin");
        var link = new Uri((await File.ReadAllTextAsync(Path.Combine(own.Folder, "sign-in-link"))).Trim());
        Assert.DoesNotContain(link.Query, told.Output, StringComparison.Ordinal);
        await using var again = await own.StartAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = link.Query["?token=".Length..] });
        var entered = await again.As(null).SendAsync(HttpMethod.Post, "/account/enter", form);
        Assert.Contains(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("quire-session=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.As(rob).GetAsync("/api/users/:me")).Status);
        var after = await own.MustAsync(0, "account", "list");
        Assert.Contains("rob\trob@example.edu\tRob Example\tclosed\tno token", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_database_of_its_own_server_an_account_is_closed_while_that_runs()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        using var own = await OwnInstallation.SetUpAsync(DatabaseKind.PostgreSql);
        await using var server = await own.StartAsync();
        await own.MustAsync(0, "account", "add", "erin", "erin@example.edu", "Erin", "Example");
        using var erin = server.As(await own.TokenAsync("erin"));
        Assert.Equal(HttpStatusCode.OK, (await erin.GetAsync("/api/users/:me")).Status);

        await own.MustAsync(0, "account", "disable", "erin");

        await Wait.UntilAsync(
            async () => (await erin.GetAsync("/api/users/:me")).Status == HttpStatusCode.Unauthorized,
            "the token has ended"
        );
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_done_is_said_in_a_line_and_changes_nothing(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);

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
            var command = await own.MustAsync(code, words);
            var line = Assert.Single(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(says, line, StringComparison.Ordinal);
        }

        Assert.Single((await own.MustAsync(0, "account", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
