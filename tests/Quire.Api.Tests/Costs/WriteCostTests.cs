using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>What a change costs the database must not grow with what it leaves alone.</summary>
[Collection(nameof(CountedServer))]
public sealed class WriteCostTests
{
    [Theory, EachDatabase]
    public async Task A_change_costs_the_same_however_much_it_leaves_alone(DatabaseKind database)
    {
        var counted = await (await CountedServer.OfAsync(database)).WithOtherPlacesAsync();
        var growing = new List<string>();
        foreach (var write in WriteCosts.All)
        {
            var costs = new List<Tally>();
            foreach (var world in counted.Worlds)
            {
                var (answer, tally) = await counted.CountAsync(counted.AdminToken, wire => write.Send(wire, world));
                Assert.True((int)answer.Status is >= 200 and < 300, $"{write.Name}: {answer.Text}");
                costs.Add(tally);
            }

            var (small, large) = (costs[1], costs[2]);
            if (
                small.Statements != large.Statements
                || small.Tracked != large.Tracked
                || (small.Rows != large.Rows && !write.AnswersWithAllFiles)
            )
            {
                growing.Add($"{write.Name}: {small} of 10, {large} of 1,000");
            }
        }

        Assert.True(growing.Count == 0, string.Join("\n", growing));
    }

    [Fact]
    public async Task Every_route_that_changes_something_is_asked_or_said_why_not()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var endpoints = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => (e as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').Split('/')[0] is "api" or "dvn")
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(IsWriting) == true)
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)
            .ToHashSet(StringComparer.Ordinal);
        var exempt = WriteCosts.Exempt.Values.SelectMany(names => names).ToList();

        Assert.Equal(
            endpoints.Order(StringComparer.Ordinal),
            WriteCosts.All.Select(w => w.Endpoint).Distinct().Concat(exempt).Order(StringComparer.Ordinal)
        );
    }

    private static bool IsWriting(string method) => method is "POST" or "PUT" or "DELETE" or "PATCH";
}
