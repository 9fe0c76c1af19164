using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class FeaturedCollectionTests
{
    private static async Task<IEnumerable<string>> FeaturedAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/dataverses/{alias}/featured")).Data.AsArray().Select(a => a!.GetValue<string>());

    [Theory, EachDatabase]
    public async Task Public_collections_are_shown_first_in_the_order_they_were_named(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var host = await Make.CollectionAsync(admin, published: true);
        var path = $"/api/dataverses/{host}/featured";
        (await admin.PostAsync(path, new JsonArray("root"))).MustBeError(
            HttpStatusCode.BadRequest,
            $"There are no collections avaialble to be featured in Dataverse collection 'Collection {host}'."
        );
        var (a, b, c) = (await ChildAsync(), await ChildAsync(), await ChildAsync());
        var closed = await Make.CollectionAsync(admin, host);

        Assert.Equal(
            $"Featured Dataverses of dataverse {host} updated.",
            (await admin.PostAsync(path, new JsonArray(c.ToUpperInvariant(), a))).Message
        );
        _ = (await admin.PostAsync(path, new JsonArray(b))).Data;
        Assert.Equal([c, a, b], await FeaturedAsync(guest, host));

        await RefusedAsync(
            a,
            $"Dataverse collection 'Collection {a}' is already featured in Dataverse collection 'Collection {host}'."
        );
        await RefusedAsync(
            closed,
            $"Dataverse collection 'Collection {closed}' may not be featured in Dataverse collection 'Collection {host}'."
        );
        await RefusedAsync("none-such", "Can't find dataverse collection with alias 'none-such'");
        Assert.Equal([c, a, b], await FeaturedAsync(guest, host));

        var renamed = Make.Name("renamed");
        _ = (await admin.PutAsync($"/api/dataverses/{a}/attribute/alias?value={renamed}")).Data;
        _ = (await admin.DeleteAsync($"/api/dataverses/{b}")).Data;
        Assert.Equal([c, renamed], await FeaturedAsync(guest, host));

        Assert.Equal("Featured dataverses have been removed", (await admin.DeleteAsync(path)).Message);
        Assert.Empty(await FeaturedAsync(guest, host));

        Task<string> ChildAsync() => Make.CollectionAsync(admin, host, published: true);

        async Task RefusedAsync(string alias, string message) =>
            (await admin.PostAsync(path, new JsonArray(alias))).MustBeError(HttpStatusCode.BadRequest, message);
    }

    [Theory]
    [CombinedWith("[]")]
    [CombinedWith("{}")]
    [CombinedWith("[true]")]
    public async Task What_is_no_list_of_aliases_is_refused(DatabaseKind database, string body)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);

        var answer = await admin.TextAsync(HttpMethod.Post, $"/api/dataverses/{alias}/featured", body, "application/json");

        answer.MustBeError(
            HttpStatusCode.BadRequest,
            "Please provide a valid Json array of dataverse collection aliases to be featured."
        );
    }
}
