using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Saved;
using Quire.Testing;

namespace Quire.Repository.Tests.Search;

public sealed class LinkFoundJobTests
{
    [Theory, EachDatabase]
    public async Task Every_saved_search_is_run(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (first, second) = (
            await Make.CollectionAsync(admin, published: true),
            await Make.CollectionAsync(admin, published: true)
        );
        var found = await Make.CollectionAsync(admin, published: true);
        await SaveAsync(admin, first, found);
        await SaveAsync(admin, second, found);
        await using var scope = server.Services.CreateAsyncScope();

        await scope
            .ServiceProvider.GetRequiredService<IHandleJob<LinkFoundJob>>()
            .RunAsync(new(), new(1, "", null, 1), TestContext.Current.CancellationToken);

        var links = (await admin.GetAsync($"/api/dataverses/{found}/links")).Data["dataversesLinkingToThis"]!.AsArray();
        Assert.Equal([first, second], links.Select(l => l!["alias"]!.GetValue<string>()));
    }

    private static async Task SaveAsync(Wire wire, string collection, string found)
    {
        var body = new JsonObject
        {
            ["creatorId"] = (await wire.GetAsync("/api/users/:me")).Data["id"]!.DeepClone(),
            ["query"] = $"identifier:{found}",
            ["definitionPointId"] = (await wire.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.DeepClone(),
        };
        _ = (await wire.PostAsync("/api/admin/savedsearches", body)).Data;
    }
}
