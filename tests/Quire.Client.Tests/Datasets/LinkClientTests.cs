using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class LinkClientTests
{
    [Fact]
    public async Task Datasets_and_collections_are_shown_elsewhere_and_no_more()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var home = await Make.CollectionAsync(wire, published: true);
        var place = await Make.CollectionAsync(wire, published: true);
        var (dataset, pid) = await Make.DatasetAsync(wire, home);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });

        Assert.Contains(await client.Datasets.LinkableAsync(pid, place), c => c.Alias == place);
        _ = await client.Datasets.LinkAsync(pid, place);
        Assert.Equal(place, Assert.Single((await client.Datasets.LinksAsync(dataset)).LinkedDataverses!).Alias);
        Assert.Equal(place, Assert.Single(await client.Datasets.LinkableAsync(dataset, linking: true)).Alias);
        _ = await client.Datasets.UnlinkAsync(dataset, place);
        Assert.Empty((await client.Datasets.LinksAsync(dataset)).LinkedDataverses!);

        Assert.Contains(await client.Collections.LinkableAsync(home, place), c => c.Alias == place);
        _ = await client.Collections.LinkAsync(home, place);
        Assert.Equal(home, Assert.Single((await client.Collections.LinksAsync(place)).LinkedDataverses!).Alias);
        _ = await client.Collections.UnlinkAsync(home, place);
        Assert.Empty((await client.Collections.LinksAsync(place)).LinkedDataverses!);
    }
}
