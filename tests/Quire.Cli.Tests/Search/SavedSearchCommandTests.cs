using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Search;

/// <summary>Searches whose public hits a collection shows by links.</summary>
public sealed class SavedSearchCommandTests
{
    [Fact]
    public async Task A_search_is_saved_run_and_forgotten()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var saved = await shell.JsonAsync("saved-search", "create", "nobodywrotethis", "--in", deposit.Collection);
        var id = $"{saved["id"]}";
        Assert.Equal("nobodywrotethis", saved["query"]!.GetValue<string>());
        Assert.Contains((await shell.JsonAsync("saved-search", "list")).AsArray(), s => $"{s!["id"]}" == id);
        Assert.Contains("0 found.", (await shell.RunAsync("saved-search", "run", id)).Well().Out, StringComparison.Ordinal);
        (await shell.RunAsync("saved-search", "delete", id, "--yes")).Well();
        (await shell.RunAsync("saved-search", "run", id)).Ended(ExitCode.NotFound);
    }
}
