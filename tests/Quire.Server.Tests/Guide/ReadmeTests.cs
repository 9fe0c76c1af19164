using System.Text.Json.Nodes;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>What the README has somebody do who sees Quire for the first time.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_first_run_and_the_first_deposit_end_with_a_search_that_finds_it()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(The_first_run_and_the_first_deposit_end_with_a_search_that_finds_it));
        Assert.Equal(["Quire", "A first deposit"], blocks.Select(b => b.Section));
        Assert.InRange(blocks[1].Code.Trim().Split('\n').Length, 1, 10);

        // The tests are what runs here.
        machine.Instead("./test ", "# ");
        _ = await machine.PasteAsync(blocks[0]);
        var answers = await machine.PasteAsync(blocks[1]);

        var last = answers[answers.LastIndexOf("{\"status\"", StringComparison.Ordinal)..];
        Assert.Equal(1, JsonNode.Parse(last)!["data"]!["total_count"]!.GetValue<int>());
        await machine.StopAsync();
    }
}
