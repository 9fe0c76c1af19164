using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class SavedSearchClientTests
{
    [Fact]
    public async Task A_search_is_saved_run_and_forgotten()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var place = await client.Collections.GetAsync(await Make.CollectionAsync(wire, published: true));
        var found = await Make.CollectionAsync(wire, published: true);
        var search = await client.Search.SaveAsync(
            new()
            {
                CreatorId = (await client.Users.MeAsync()).Id,
                Query = $"identifier:{found}",
                DefinitionPointId = place.Id,
            }
        );

        Assert.Contains(await client.Search.SavedAsync(), s => s.Id == search);
        Assert.Equal(place.Alias, (await client.Search.SavedAsync(search)).DefinitionPointAlias);
        Assert.StartsWith("Persisted ", Assert.Single((await client.Search.LinkFoundAsync(search)).HitInfo!).Result);
        Assert.Contains(await client.Search.LinkFoundAsync(), r => r.SavedSearchId == search);
        await client.Search.ForgetAsync(search, unlink: true);
        Assert.Empty((await client.Collections.LinksAsync(place.Id)).LinkedDataverses!);
    }
}
