using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Accounts;

/// <summary>Accounts are made and tokens renewed and ended from the command line alone, at a server of their own.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task An_account_is_made_and_its_token_renewed_and_ended()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = Shell.At(server.Address, server.AdminToken);
        (await admin.RunAsync("admin", "settings", "set", ":BuiltinUsersKey", "a-long-key-for-accounts")).Well();
        string[] asked =
        [
            "users",
            "create",
            "jane",
            "--first-name",
            "Jane",
            "--last-name",
            "Doe",
            "--email",
            "jane@example.edu",
            "--key",
            "a-long-key-for-accounts",
        ];
        admin.Input = "A good passphrase for 1 test\n";
        var made = await admin.JsonAsync(asked);
        Assert.Equal("jane", made["user"]!.GetValue<string>());
        (await admin.RunAsync(asked[..^2])).Ended(ExitCode.Usage);
        admin.Input = "Another passphrase\n";
        (await admin.RunAsync(asked)).Ended(ExitCode.Refused);
        Assert.Contains(
            "does not take this key",
            (await admin.RunAsync([.. asked[..^1], "another"])).Ended(ExitCode.NotPermitted).Error,
            StringComparison.Ordinal
        );

        using var jane = Shell.Empty();
        jane.Input = made["token"]!.GetValue<string>() + "\n";
        (await jane.RunAsync("login", server.Address.AbsoluteUri, "-i", "lab")).Well();
        var token = await jane.JsonAsync("token", "show");
        Assert.Equal(
            ("jane", "lab", null),
            (token["user"]!.GetValue<string>(), token["installation"]!.GetValue<string>(), token["token"])
        );
        Assert.InRange(
            token["expiresAt"]!.GetValue<DateTimeOffset>(),
            TimeProvider.System.GetUtcNow(),
            TimeProvider.System.GetUtcNow().AddYears(2)
        );

        (await jane.RunAsync("token", "renew")).Ended(ExitCode.Usage);
        var renewed = (await jane.RunAsync("token", "renew", "--yes", "--json")).Well();
        Assert.Null(renewed.Json["token"]);
        Assert.Equal("jane", (await jane.JsonAsync("users", "me"))["user"]!.GetValue<string>());
        using var old = Shell.At(server.Address, made["token"]!.GetValue<string>());
        (await old.RunAsync("users", "me")).Ended(ExitCode.NotPermitted);

        (await jane.RunAsync("token", "delete", "--yes")).Well();
        (await jane.RunAsync("users", "me")).Ended(ExitCode.NotPermitted);
        Assert.DoesNotContain("token", await File.ReadAllTextAsync(jane.ConfigFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_token_that_is_kept_nowhere_is_shown()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var (name, token) = await Make.UserAsync(wire);
        using var shell = Shell.At(server.Address, token);
        var renewed = await shell.JsonAsync("token", "renew", "--yes");
        using var next = Shell.At(server.Address, renewed["token"]!.GetValue<string>());
        Assert.Equal(name, (await next.JsonAsync("users", "me"))["user"]!.GetValue<string>());
    }
}
