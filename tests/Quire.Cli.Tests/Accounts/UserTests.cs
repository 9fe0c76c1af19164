using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Accounts;

public sealed class UserTests
{
    private const string Page = """
        {"status":"OK","data":{"userCount":1,"selectedPage":1,"users":[
        {"id":7,"userIdentifier":"@jane","firstName":"Jane","lastName":"Doe","email":"jane@example.edu","isSuperuser":true}]}}
        """;

    [Fact]
    public async Task An_account_is_shown_and_made_a_superuser_and_back()
    {
        using var deposit = await Deposit.MakeAsync();
        var (name, token) = await Make.UserAsync(deposit.Wire);
        using var own = Shell.At(deposit.Server.Address, token);
        Assert.Equal(name, (await own.JsonAsync("users", "me"))["user"]!.GetValue<string>());
        (await deposit.Shell.RunAsync("users", "superuser", name, "--yes")).Well();
        var shown = await deposit.Shell.JsonAsync("users", "show", name);
        Assert.Equal(
            ["id", "user", "name", "email", "superuser"],
            shown.AsObject().Select(m => m.Key).Where(k => k != "affiliation")
        );
        Assert.True(shown["superuser"]!.GetValue<bool>());
        (await deposit.Shell.RunAsync("users", "superuser", $"@{name}", "--revoke", "--yes")).Well();
        Assert.False((await deposit.Shell.JsonAsync("users", "show", name))["superuser"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Accounts_are_renamed_merged_closed_and_deleted()
    {
        using var deposit = await Deposit.MakeAsync();
        var (first, _) = await Make.UserAsync(deposit.Wire);
        var (second, _) = await Make.UserAsync(deposit.Wire);
        var renamed = Make.Name("n");
        var announced = await deposit.Shell.RunAsync("users", "delete", first, "--dry-run");
        announced.Well();
        (await deposit.Shell.RunAsync("users", "rename", $"@{first}", renamed)).Well();
        (await deposit.Shell.RunAsync("users", "merge", renamed, second, "--yes")).Well();
        (await deposit.Shell.RunAsync("users", "show", renamed)).Ended(ExitCode.Refused);
        (await deposit.Shell.RunAsync("users", "deactivate", second, "--yes")).Well();
        Assert.False((await deposit.Shell.JsonAsync("users", "show", second)).AsObject().ContainsKey("affiliation"));
        (await deposit.Shell.RunAsync("users", "delete", second, "--yes")).Well();
        (await deposit.Shell.RunAsync("users", "show", second)).Ended(ExitCode.Refused);
    }

    [Fact]
    public async Task Accounts_are_listed()
    {
        await using var server = await StubServer.AnsweringAsync(Page);
        using var shell = Shell.At(server.Address, "token");
        var user = Assert.Single((await shell.JsonAsync("users", "list", "doe")).AsArray())!;
        Assert.Equal(
            ("jane", "Jane Doe", true),
            (user["user"]!.GetValue<string>(), user["name"]!.GetValue<string>(), user["superuser"]!.GetValue<bool>())
        );
        Assert.Contains("searchTerm=doe", server.Requests.Single().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_told_what_is_missing()
    {
        using var deposit = await Deposit.MakeAsync();
        var (_, token) = await Make.UserAsync(deposit.Wire);
        using var stranger = Shell.At(deposit.Server.Address, token);
        var refused = (
            await stranger.RunAsync(
                "dataset",
                "create",
                deposit.Collection,
                "--json-file",
                stranger.Write("d.json", Make.Dataset("Mine").ToJsonString())
            )
        ).Ended(ExitCode.NotPermitted);
        Assert.Contains("for a role", refused.Error, StringComparison.Ordinal);
        (await stranger.RunAsync("collection", "publish", deposit.Collection)).Ended(ExitCode.NotPermitted);
        (await stranger.RunAsync("dataset", "show", deposit.Dataset)).Ended(ExitCode.NotFound);
        stranger.Write("up/a.txt", "a");
        await Make.PublishAsync(deposit.Wire, deposit.Id);
        (await stranger.RunAsync("upload", Path.Combine(stranger.Folder, "up"), deposit.Dataset)).Ended(ExitCode.NotPermitted);
    }
}
