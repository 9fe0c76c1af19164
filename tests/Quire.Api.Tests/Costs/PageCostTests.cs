using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>
/// What a page asks the database for the first guest who sees it: few statements, as many however much there is, and nothing
/// watched for changes.
/// </summary>
[Collection(nameof(CountedServer))]
public sealed class PageCostTests
{
    private const int Most = 17;

    private static readonly IReadOnlyList<Func<CostWorld, string>> Pages =
    [
        _ => "/",
        w => $"/dataverse/{w.Alias}",
        w => $"/dataverse/{w.Alias}?q=first",
        w => $"/search?q=first+{w.Alias}",
        w => $"/feed?q=first+{w.Alias}",
        w => $"/dataset/{w.Pid}",
        w => $"/dataset/{w.Pid}?tab=metadata",
        w => $"/dataset/{w.Pid}?tab=terms",
        w => $"/dataset/{w.Pid}?tab=versions",
        w => $"/dataset/{w.Pid}?tab=contact",
        w => $"/file/{w.File}",
    ];

    [Theory, EachDatabase]
    public async Task A_guest_costs_little_and_the_same_however_much_there_is(DatabaseKind database)
    {
        var counted = await (await CountedServer.KeepingAsync(database)).WithOtherPlacesAsync();
        var dear = new List<string>();
        foreach (var page in Pages)
        {
            var costs = new List<Tally>();
            foreach (var world in counted.Worlds)
            {
                var (answer, tally) = await counted.CountAsync(token: null, wire => wire.GetAsync(page(world)));
                Assert.True((int)answer.Status == 200, $"{page(world)}: {answer.Status}");
                costs.Add(tally);
            }

            var (small, large) = (costs[1], costs[2]);
            if (small.Statements != large.Statements || large.Statements > Most || small.Tracked + large.Tracked > 0)
            {
                dear.Add($"{page(counted.Worlds[1])}: {small} of 10, {large} of 1,000");
            }
        }

        Assert.True(dear.Count == 0, string.Join('\n', dear));
    }
}
