using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Access;

/// <summary>Groups, and why somebody may do something.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task A_group_is_made_filled_emptied_and_deleted_and_what_it_gives_explained()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, collection) = (deposit.Shell, deposit.Collection);
        var (name, token) = await Make.UserAsync(deposit.Wire);
        var made = await shell.JsonAsync("group", "create", collection, "crew", "--name", "Who sails");
        var identifier = made["identifier"]!.GetValue<string>();
        Assert.Equal("Who sails", made["name"]!.GetValue<string>());
        (await shell.RunAsync("role", "assign", identifier, "contributor", "--collection", collection)).Well();
        var filled = await shell.JsonAsync("group", "add", collection, "crew", name, ":guest");
        Assert.Equal(["@" + name, ":guest"], filled["members"]!.AsArray().Select(m => m!.GetValue<string>()));
        Assert.Contains(
            (await shell.JsonAsync("group", "list", collection)).AsArray(),
            g => g!["identifier"]!.GetValue<string>() == identifier
        );

        using var user = Shell.At(deposit.Server.Address, token);
        foreach (var (by, options) in new[] { (user, Array.Empty<string>()), (shell, ["--user", name]) })
        {
            var told = await by.JsonAsync(["explain", "EditDataset", deposit.Dataset, .. options]);
            Assert.True(told["allowed"]!.GetValue<bool>());
            Assert.Equal(["@" + name, identifier], told["chain"]![0]!["through"]!.AsArray().Select(t => t!.GetValue<string>()));
        }

        (await shell.RunAsync("group", "remove", collection, "crew", name, "--yes")).Well();
        Assert.False((await user.JsonAsync("explain", "EditDataset", deposit.Dataset))["allowed"]!.GetValue<bool>());
        (await shell.RunAsync("group", "delete", collection, "crew", "--yes")).Well();
        (await shell.RunAsync("group", "show", collection, "crew")).Ended(ExitCode.NotFound);
    }
}
