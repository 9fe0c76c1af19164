using System.Text.Json.Nodes;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Collections;

/// <summary>Collections that are there for some alone.</summary>
public sealed class LimitCommandTests
{
    [Fact]
    public async Task A_collection_is_hidden_from_all_but_some_and_opened_again_when_somebody_says_so()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, collection) = (deposit.Shell, await Make.CollectionAsync(deposit.Wire, published: true));
        var (jane, janeToken) = await Make.UserAsync(deposit.Wire);
        var (john, johnToken) = await Make.UserAsync(deposit.Wire);
        using var asJane = Shell.At(deposit.Server.Address, janeToken);
        using var asJohn = Shell.At(deposit.Server.Address, johnToken);
        (await shell.RunAsync("group", "create", deposit.Collection, "crew")).Well();
        var crew = (await shell.JsonAsync("group", "show", deposit.Collection, "crew"))["identifier"]!.GetValue<string>();

        Assert.Empty(Readers(await shell.JsonAsync("collection", "limit", "show", collection)));
        (await shell.RunAsync("collection", "limit", "add", collection, jane)).Ended(ExitCode.Refused);
        (await asJohn.RunAsync("collection", "show", collection)).Well();
        var planned = (await shell.RunAsync("collection", "limit", "set", collection, jane, jane, "--dry-run")).Well();
        Assert.EndsWith($"to @{jane}", planned.Lines[0].TrimEnd('.'), StringComparison.Ordinal);
        var set = await shell.JsonAsync("collection", "limit", "set", collection, jane, crew);
        Assert.Equal(collection, set["collection"]!.GetValue<string>());
        Assert.Equal([crew, $"@{jane}"], Readers(set));
        (await asJane.RunAsync("collection", "show", collection)).Well();
        (await asJohn.RunAsync("collection", "show", collection)).Ended(ExitCode.NotFound);

        Assert.Equal(
            new[] { crew, $"@{jane}", $"@{john}" }.Order(StringComparer.Ordinal),
            Readers(await shell.JsonAsync("collection", "limit", "add", collection, john)).Order(StringComparer.Ordinal)
        );
        (await asJohn.RunAsync("collection", "show", collection)).Well();
        (await shell.RunAsync("collection", "limit", "remove", collection, john.ToUpperInvariant())).Well();
        (await shell.RunAsync("collection", "limit", "remove", collection, john)).Ended(ExitCode.NotFound);
        (await asJohn.RunAsync("collection", "show", collection)).Ended(ExitCode.NotFound);
        (await shell.RunAsync("collection", "limit", "set", collection, "nobody-here")).Ended(ExitCode.Refused);

        (await shell.RunAsync("collection", "limit", "remove", collection, crew)).Well();
        var last = (await shell.RunAsync("collection", "limit", "remove", collection, jane)).Ended(ExitCode.Refused);
        Assert.Contains($"limit lift {collection}", last.Error, StringComparison.Ordinal);
        Assert.Equal([$"@{jane}"], Readers(await shell.JsonAsync("collection", "limit", "show", collection)));
        (await shell.RunAsync("collection", "limit", "lift", collection)).Ended(ExitCode.Usage);
        (await asJohn.RunAsync("collection", "show", collection)).Ended(ExitCode.NotFound);
        (await shell.RunAsync("collection", "limit", "lift", collection, "--yes")).Well();
        (await asJohn.RunAsync("collection", "show", collection)).Well();
    }

    [Fact]
    public async Task Nobody_but_superusers_limits_or_looks_whom_a_collection_is_there_for()
    {
        using var deposit = await Deposit.MakeAsync();
        var (name, token) = await Make.UserAsync(deposit.Wire);
        await Make.AssignAsync(deposit.Wire, deposit.Collection, $"@{name}", "admin");
        using var shell = Shell.At(deposit.Server.Address, token);
        foreach (
            var (line, code) in new[]
            {
                ("show", ExitCode.Refused),
                ("set", ExitCode.Refused),
                ("add", ExitCode.NotPermitted),
                ("remove", ExitCode.NotPermitted),
                ("lift", ExitCode.Refused),
            }
        )
        {
            string[] who =
                line is "show" ? []
                : line is "lift" ? ["--yes"]
                : [name];
            (await shell.RunAsync(["collection", "limit", line, deposit.Collection, .. who])).Ended(code);
        }

        (await deposit.Shell.RunAsync("collection", "limit", "show", "none-such")).Ended(ExitCode.NotFound);
        (await deposit.Shell.RunAsync("collection", "limit", "set", deposit.Collection)).Ended(ExitCode.Usage);
    }

    private static IEnumerable<string> Readers(JsonNode limit) => limit["readers"]!.AsArray().Select(r => r!.GetValue<string>());
}
