using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>What reading costs the database must not grow with what is not shown.</summary>
[Collection(nameof(CountedServer))]
public sealed class ReadCostTests
{
    [Theory, EachDatabase]
    public async Task A_guest_costs_the_same_however_much_there_is(DatabaseKind database) =>
        MustNotGrow(await GrowingAsync(database, [.. ReadCosts.All.Where(r => !r.Closed)], _ => null));

    [Theory, EachDatabase]
    public async Task A_member_costs_the_same_however_much_there_is_and_however_many_roles_they_hold(DatabaseKind database) =>
        MustNotGrow(await GrowingAsync(database, ReadCosts.All, w => w.Token));

    [Theory, EachDatabase]
    public async Task A_superuser_costs_the_same_however_much_there_is(DatabaseKind database)
    {
        var counted = await CountedServer.OfAsync(database);
        MustNotGrow(await GrowingAsync(database, ReadCosts.All, _ => counted.AdminToken));
    }

    [Fact]
    public async Task Every_route_that_reads_is_asked()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var endpoints = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .OfType<string>();
        Assert.Equal([], endpoints.Except(ReadCosts.All.Select(r => r.Endpoint)).Except(ReadCosts.OfNothingThatGrows).Order());
    }

    private static async Task<List<string>> GrowingAsync(
        DatabaseKind database,
        IReadOnlyList<ReadCost> routes,
        Func<CostWorld, string?> token
    )
    {
        var counted = await CountedServer.OfAsync(database);
        var growing = new List<string>();
        foreach (var route in routes)
        {
            var costs = new List<Tally>();
            foreach (var world in counted.Worlds)
            {
                var (answer, tally) = await counted.CountAsync(token(world), wire => wire.GetAsync(AddressOf(route, world)));
                Assert.True((int)answer.Status < 500, $"{route.Endpoint}: {answer.Text}");
                costs.Add(tally);
            }

            var (small, large) = (costs[1], costs[2]);
            if (small.Tracked + large.Tracked > 0 || Grows(route, small, large))
            {
                growing.Add($"{route.Endpoint} {route.Path(counted.Worlds[1])}: {small} of 10, {large} of 1,000");
            }
        }

        return growing;
    }

    private static string AddressOf(ReadCost route, CostWorld world) =>
        route.Path(world) is var path && path.StartsWith('/') ? path : $"/api/{path}";

    private static void MustNotGrow(List<string> growing) => Assert.True(growing.Count == 0, string.Join('\n', growing));

    private static bool Grows(ReadCost route, Tally small, Tally large) =>
        small.Statements != large.Statements || (route.ListsAll is null && small.Rows != large.Rows);
}
