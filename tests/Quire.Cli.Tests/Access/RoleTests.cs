using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Access;

public sealed class RoleTests
{
    [Fact]
    public async Task Roles_are_listed_and_shown()
    {
        using var shell = await Shell.AdminAsync();
        var roles = (await shell.JsonAsync("role", "list")).AsArray();
        Assert.Contains(roles, r => r!["alias"]!.GetValue<string>() == "curator");
        var role = await shell.JsonAsync("role", "show", "curator");
        Assert.Contains("PublishDataset", role["permissions"]!.AsArray().Select(p => p!.GetValue<string>()));
        (await shell.RunAsync("role", "show", "nosuch")).Ended(ExitCode.NotFound);
    }

    [Theory]
    [InlineData("--collection")]
    [InlineData("--dataset")]
    public async Task A_role_is_given_listed_and_taken_back(string kind)
    {
        using var deposit = await Deposit.MakeAsync();
        var (name, token) = await Make.UserAsync(deposit.Wire);
        var place = kind == "--dataset" ? deposit.Dataset : deposit.Collection;
        using var user = Shell.At(deposit.Server.Address, token);
        (await user.RunAsync("dataset", "show", deposit.Dataset)).Ended(ExitCode.NotFound);

        var given = await deposit.Shell.JsonAsync("role", "assign", name, "curator", kind, place);
        Assert.Equal(($"@{name}", "curator"), (given["assignee"]!.GetValue<string>(), given["role"]!.GetValue<string>()));
        (await user.RunAsync("dataset", "show", deposit.Dataset)).Well();
        Assert.Contains(
            (await deposit.Shell.JsonAsync("role", "assignments", kind, place)).AsArray(),
            a => a!["assignee"]!.GetValue<string>() == $"@{name}"
        );
        (await deposit.Shell.RunAsync("role", "revoke", name, "contributor", kind, place, "--yes")).Ended(ExitCode.NotFound);
        (await deposit.Shell.RunAsync("role", "revoke", $"@{name}", "curator", kind, place, "--yes")).Well();
        (await user.RunAsync("dataset", "show", deposit.Dataset)).Ended(ExitCode.NotFound);
    }

    [Fact]
    public async Task What_a_collection_gives_is_not_taken_back_on_a_dataset()
    {
        using var deposit = await Deposit.MakeAsync();
        var (name, token) = await Make.UserAsync(deposit.Wire);
        using var user = Shell.At(deposit.Server.Address, token);
        await deposit.Shell.JsonAsync("role", "assign", name, "curator", "--collection", deposit.Collection);
        var refused = await deposit.Shell.RunAsync("role", "revoke", name, "curator", "--dataset", deposit.Dataset, "--yes");
        refused.Ended(ExitCode.NotFound);
        Assert.Contains("--collection", refused.Error, StringComparison.Ordinal);
        (await user.RunAsync("dataset", "show", deposit.Dataset)).Well();

        await deposit.Shell.JsonAsync("role", "assign", name, "curator", "--dataset", deposit.Dataset);
        (
            await deposit.Shell.RunAsync(
                "role",
                "revoke",
                name.ToUpperInvariant(),
                "curator",
                "--dataset",
                deposit.Dataset,
                "--yes"
            )
        ).Well();
        Assert.Contains(
            (await deposit.Shell.JsonAsync("role", "assignments", "--collection", deposit.Collection)).AsArray(),
            a => a!["assignee"]!.GetValue<string>() == $"@{name}"
        );
    }

    [Fact]
    public async Task One_place_must_be_named()
    {
        using var shell = await Shell.AdminAsync();
        (await shell.RunAsync("role", "assignments")).Ended(ExitCode.Usage);
        (await shell.RunAsync("role", "assignments", "--collection", "root", "--dataset", "1")).Ended(ExitCode.Usage);
        (await shell.RunAsync("role", "assignments", "--dataset", "no id")).Ended(ExitCode.Usage);
    }

    [Fact]
    public async Task Licences_are_listed_and_shown()
    {
        using var shell = await Shell.AdminAsync();
        var licenses = (await shell.JsonAsync("license", "list")).AsArray();
        Assert.Equal("CC0 1.0", Assert.Single(licenses, l => l!["default"]!.GetValue<bool>())!["name"]!.GetValue<string>());
        Assert.Equal("CC BY 4.0", (await shell.JsonAsync("license", "show", "cc-by-4.0"))["name"]!.GetValue<string>());
        (await shell.RunAsync("license", "show", "nosuch")).Ended(ExitCode.NotFound);
    }
}
