using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Accounts;

/// <summary>Accounts are made and tokens renewed and ended from the command line alone, at a server of their own.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task Tokens_with_names_are_made_listed_and_ended()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var own = Shell.At(server.Address, (await Make.UserAsync(server.Admin())).Token);
        var made = await own.JsonAsync("token", "create", "nightly", "--scope", "read", "--days", "7");
        using var reader = Shell.At(server.Address, made["token"]!.GetValue<string>());
        _ = await reader.JsonAsync("users", "me");
        var listed = Assert.Single((await own.JsonAsync("token", "list")).AsArray())!;
        Assert.Equal(
            ("nightly", "read", false),
            (listed["name"]!.GetValue<string>(), listed["scope"]!.GetValue<string>(), listed.AsObject().ContainsKey("token"))
        );
        (await own.RunAsync("token", "create", "x", "--scope", "everything")).Ended(ExitCode.Usage);
        (await own.RunAsync("token", "end", "other", "--yes")).Ended(ExitCode.NotFound);
        (await own.RunAsync("token", "end", "nightly", "--yes")).Well();
        (await reader.RunAsync("users", "me")).Ended(ExitCode.NotPermitted);
    }

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

    [Fact]
    public async Task A_new_token_that_cannot_be_kept_is_shown()
    {
        const string Fresh = "11111111-2222-3333-4444-555555555555";
        using var shell = Shell.Empty();
        await using var server = await StubServer.StartAsync(
            (context, request) =>
            {
                if (!request.Target.Contains("token/recreate", StringComparison.Ordinal))
                {
                    return StubServer.WriteAsync(
                        context,
                        """{"status":"OK","data":{"id":7,"identifier":"@jane","displayName":"Jane","version":"6.11"}}"""
                    );
                }

                // Somebody opens the file to others meanwhile, and it is not used any more.
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(
                        shell.ConfigFile,
                        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead
                    );
                }

                return StubServer.WriteAsync(
                    context,
                    $$$"""{"status":"OK","data":{"message":"New token for jane is {{{Fresh}}}"}}"""
                );
            }
        );
        shell.Input = "99999999-2222-3333-4444-555555555555\n";
        (await shell.RunAsync("login", server.Address.AbsoluteUri, "-i", "lab")).Well();

        var renewed = (await shell.RunAsync("token", "renew", "--yes", "--json")).Well();

        Assert.Equal(Fresh, renewed.Json["token"]!.GetValue<string>());
        Assert.Null(renewed.Json["installation"]);
        Assert.Contains("could not be kept", renewed.Error, StringComparison.Ordinal);
    }
}
