using System.Text.Json.Nodes;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Files;

public sealed class FileAccessTests
{
    [Fact]
    public async Task Access_is_asked_for_listed_granted_and_revoked()
    {
        using var deposit = await Deposit.MakeAsync();
        var id = await Make.FileAsync(deposit.Wire, deposit.Id, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        var (name, token) = await Make.UserAsync(deposit.Wire);
        using var user = Shell.At(deposit.Server.Address, token);
        var file = $"{id}";

        (await user.RunAsync("file", "access", "request", file, "--dry-run")).Well();
        Assert.Empty((await deposit.Shell.JsonAsync("file", "access", "list", file)).AsArray());
        (await user.RunAsync("file", "access", "request", file)).Well();
        var waiting = Assert.Single((await deposit.Shell.JsonAsync("file", "access", "list", file)).AsArray())!;
        Assert.Equal(($"@{name}", "created"), (waiting["user"]!.GetValue<string>(), waiting["state"]!.GetValue<string>()));
        (await user.RunAsync("file", "access", "grant", file, name, "--dry-run")).Ended(ExitCode.NotPermitted);
        (await deposit.Shell.RunAsync("file", "access", "reject", file, name)).Well();
        (await deposit.Shell.RunAsync("file", "access", "grant", file, name)).Well();
        (await user.RunAsync("file", "get", file, "--output", "-")).Well();
        (await deposit.Shell.RunAsync("file", "access", "revoke", file, name, "--yes")).Well();
        Assert.Equal(
            "rejected",
            (await deposit.Shell.JsonAsync("file", "access", "list", file, "--history"))[0]!["state"]!.GetValue<string>()
        );
    }
}
