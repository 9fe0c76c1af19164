using System.Text.Json.Nodes;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Search;

public sealed class SearchTests
{
    [Fact]
    public async Task Hits_carry_what_the_other_commands_take()
    {
        var word = Make.Name("nests");
        using var deposit = await Deposit.MakeAsync($"Temperatures {word}");
        var file = await Make.FileAsync(deposit.Wire, deposit.Id, $"{word}.txt", "x");
        var found = await FindAsync(deposit.Shell, word, 2);
        Assert.Equal(["total", "start", "hits"], found.AsObject().Select(m => m.Key));
        var hits = found["hits"]!.AsArray();
        Assert.Equal(
            deposit.Dataset,
            hits.Single(h => h!["type"]!.GetValue<string>() == "dataset")!["identifier"]!.GetValue<string>()
        );
        Assert.Equal($"{file}", hits.Single(h => h!["type"]!.GetValue<string>() == "file")!["identifier"]!.GetValue<string>());
        Assert.Equal(
            1,
            (await deposit.Shell.JsonAsync("search", word, "--type", "dataset", "--in", deposit.Collection))[
                "total"
            ]!.GetValue<int>()
        );
    }

    [Fact]
    public async Task The_limit_holds_and_says_that_there_is_more()
    {
        var word = Make.Name("limit");
        using var deposit = await Deposit.MakeAsync($"One {word}");
        await Make.DatasetAsync(deposit.Wire, deposit.Collection, $"Two {word}");
        await FindAsync(deposit.Shell, word, 2);
        var first = (await deposit.Shell.RunAsync("search", word, "--limit", "1", "--sort", "name", "--order", "asc")).Well();
        Assert.Contains("One", Assert.Single(first.Lines), StringComparison.Ordinal);
        Assert.Contains("1 of 2", first.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Two",
            Assert.Single(
                (await deposit.Shell.RunAsync("search", word, "--limit", "1", "--start", "1", "--sort", "name", "--order", "asc"))
                    .Well()
                    .Lines
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_choice_that_does_not_exist_is_refused()
    {
        using var shell = await Shell.AdminAsync();
        (await shell.RunAsync("search", "x", "--type", "person")).Ended(ExitCode.Usage);
    }

    // The index follows what was written, beside any request.
    private static async Task<JsonNode> FindAsync(Shell shell, string word, int hits)
    {
        for (var i = 0; ; i++)
        {
            var found = await shell.JsonAsync("search", word);
            if (found["total"]!.GetValue<int>() >= hits || i == 100)
            {
                Assert.Equal(hits, found["total"]!.GetValue<int>());
                return found;
            }

            await Task.Delay(50);
        }
    }
}
