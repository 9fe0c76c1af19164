using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

/// <summary>Searches whose public hits a collection shows.</summary>
public sealed class SavedSearchTests
{
    private const string Path = "/api/admin/savedsearches";

    [Theory, EachDatabase]
    public async Task What_a_search_finds_is_shown_run_by_run_until_it_is_forgotten(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var word = Make.Name("glacier");
        var place = await Make.CollectionAsync(admin, published: true);
        var first = await PublishedAsync(admin, word);
        var hidden = (await Make.DatasetAsync(admin, await Make.CollectionAsync(admin), $"About {word}")).Id;
        var search = await SaveAsync(admin, place, word, await AccountAsync(admin));

        var run = Assert.Single((await admin.PutAsync($"{Path}/makelinks/{search}?debug=true")).Data.AsObject());
        Assert.Equal($"hits for saved search id {search}", run.Key);
        var hits = run.Value![0]!;
        Assert.Equal(place, hits["definitionPointAlias"]!.GetValue<string>());
        Assert.Equal(word, hits["debug"]!["query"]!.GetValue<string>());
        var hit = Assert.Single(hits["hitInfo"]!.AsArray())!;
        Assert.Equal(first, hit["dvObjectId"]!.GetValue<long>());
        Assert.StartsWith("Persisted DatasetLinkingDataverse id ", hit["result"]!.GetValue<string>());
        Assert.Equal(1, await FoundAsync(guest, place));

        var second = await PublishedAsync(admin, word);
        var again = (await admin.PutAsync($"{Path}/makelinks/{search}")).Data.AsObject().Single().Value![0]!;
        Assert.Equal(2, again["hitInfo"]!.AsArray().Count);
        Assert.Contains(
            again["hitInfo"]!.AsArray(),
            h => h!["result"]!.GetValue<string>().StartsWith("Skipping because would link", StringComparison.Ordinal)
        );
        Assert.Null(again["debug"]);
        Assert.Equal(2, await FoundAsync(guest, place));
        Assert.Empty((await admin.GetAsync($"/api/datasets/{hidden}/links")).Data["linked-dataverses"]!.AsArray());

        Assert.Equal(search, (await admin.DeleteAsync($"{Path}/{search}?unlink=true")).Data["Deleted"]!.GetValue<long>());
        Assert.Equal(0, await FoundAsync(guest, place));
        Assert.Empty((await admin.GetAsync($"/api/datasets/{second}/links")).Data["linked-dataverses"]!.AsArray());
        (await admin.GetAsync($"{Path}/{search}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Could not find saved search id {search}"
        );
        (await admin.DeleteAsync($"{Path}/{search}")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PutAsync($"{Path}/makelinks/{search}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Count not find saved search id {search}"
        );
    }

    [Theory, EachDatabase]
    public async Task Saved_searches_are_listed_under_both_names(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var place = await Make.CollectionAsync(admin);
        var creator = await AccountAsync(admin);
        var search = await SaveAsync(admin, place, "moss", creator, "subject_ss:Chemistry");
        var listed = (await admin.GetAsync($"{Path}/list")).Data;
        foreach (var name in new[] { "saved searches", "savedSearches" })
        {
            var found = listed[name]!.AsArray().Single(s => s!["id"]!.GetValue<long>() == search)!;
            Assert.Equal("moss", found["query"]!.GetValue<string>());
            Assert.Equal("subject_ss:Chemistry", found["filterQueries"]![0]!.GetValue<string>());
            Assert.Equal(place, found["definitionPointAlias"]!.GetValue<string>());
            Assert.Equal(creator, found["creatorId"]!.GetValue<long>());
        }

        Assert.Equal(search, (await admin.GetAsync($"{Path}/{search}")).Data["id"]!.GetValue<long>());
        Assert.Equal(5, (await admin.GetAsync(Path)).Data.AsArray().Count);
        _ = (await admin.DeleteAsync($"{Path}/{search}")).Data;
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_linked_that_its_creator_may_not_link_or_that_goes_round(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var word = Make.Name("lichen");
        var place = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, place, published: true);
        _ = await PublishedAsync(admin, word, inner);
        var elsewhere = await PublishedAsync(admin, word);
        var (name, _) = await Make.UserAsync(admin);
        var creator = await AccountAsync(admin, name);
        var search = await SaveAsync(admin, place, word, creator);

        Assert.Equal(
            ["Skipping because dataset", "Skipping because the creator"],
            (await ResultsAsync(admin, search))
                .Select(r => string.Join(' ', r.Split(' ').Take(4)))
                .Order()
                .Select(r => r.StartsWith("Skipping because dataset", StringComparison.Ordinal) ? "Skipping because dataset" : r)
        );
        await Make.AssignAsync(admin, place, $"@{name}", "curator");
        Assert.Contains(
            await ResultsAsync(admin, search),
            r => r.StartsWith("Persisted DatasetLinkingDataverse", StringComparison.Ordinal)
        );
        Assert.Single((await admin.GetAsync($"/api/datasets/{elsewhere}/links")).Data["linked-dataverses"]!.AsArray());
        _ = (await admin.DeleteAsync($"{Path}/{search}?unlink=true")).Data;
    }

    [Theory, EachDatabase]
    public async Task Collections_are_shown_for_superusers_and_every_search_is_run_at_once(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var place = await Make.CollectionAsync(admin, published: true);
        var found = await Make.CollectionAsync(admin, published: true);
        var search = await SaveAsync(admin, place, $"identifier:{found}", await AccountAsync(admin));
        _ = (await admin.PutAsync($"{Path}/makelinks/all")).Data;

        Assert.Equal(
            found,
            Assert.Single((await admin.GetAsync($"/api/dataverses/{place}/links")).Data["linkedDataverses"]!.AsArray())![
                "alias"
            ]!.GetValue<string>()
        );
        // The other way round it would be found in itself.
        var round = await SaveAsync(admin, found, $"identifier:{place}", await AccountAsync(admin));
        Assert.StartsWith("Skipping because ", Assert.Single(await ResultsAsync(admin, round)), StringComparison.Ordinal);
        var all = (await admin.PutAsync($"{Path}/makelinks/all")).Data["hits by saved search"]!.AsArray();
        Assert.Equal(
            [$"hits for saved search id {search}", $"hits for saved search id {round}"],
            all.Select(a => a!.AsObject().Single().Key)
        );
    }

    [Theory, EachDatabase]
    public async Task What_is_no_search_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (account, collection) = (await AccountAsync(admin), await IdAsync(admin, await Make.CollectionAsync(admin)));
        await Refused(null, "JSON is expected.", new JsonArray());
        await Refused("creatorId", "Required field missing: creatorId");
        await Refused("query", "Required field missing: query");
        await Refused("definitionPointId", "Required field missing: definitionPointId");
        await Refused("creatorId", "A number is required for creatorId", value: "one");
        await Refused("definitionPointId", "A number is required for definitionPointId", value: "root");
        await Refused("creatorId", "Could not find user based on creatorId: 999999999", value: 999999999, status: 404);
        await Refused("definitionPointId", "Could not find a dataverse based on id 999999999", value: 999999999, status: 404);
        await Refused("filterQueries", null, value: "subject");
        await Refused("query", null, value: "title:(moss");

        async Task Refused(string? member, string? message, JsonNode? body = null, JsonNode? value = null, int status = 400)
        {
            body ??= Body(collection, "moss", account);
            if (member is not null)
            {
                body.AsObject().Remove(member);
                if (value is not null)
                {
                    body[member] = value;
                }
            }

            (await admin.PostAsync(Path, body)).MustBeError((HttpStatusCode)status, message);
        }
    }

    private static JsonObject Body(long collection, string query, long creator, params string[] filters) =>
        new()
        {
            ["creatorId"] = creator,
            ["query"] = query,
            ["definitionPointId"] = collection,
            ["filterQueries"] = new JsonArray([.. filters.Select(f => JsonValue.Create(f))]),
        };

    private static async Task<long> SaveAsync(Wire wire, string collection, string query, long creator, params string[] filters)
    {
        var answer = await wire.PostAsync(Path, Body(await IdAsync(wire, collection), query, creator, filters));
        Assert.StartsWith("Added: ", answer.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
        return answer.Data["id"]!.GetValue<long>();
    }

    private static async Task<IReadOnlyList<string>> ResultsAsync(Wire wire, long search) =>
        [
            .. (await wire.PutAsync($"{Path}/makelinks/{search}")).Data.AsObject().Single().Value![0]!["hitInfo"]!
                .AsArray()
                .Select(h => h!["result"]!.GetValue<string>()),
        ];

    private static async Task<long> AccountAsync(Wire wire, string? name = null) =>
        name is null
            ? (await wire.GetAsync("/api/users/:me")).Data["id"]!.GetValue<long>()
            : (await wire.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"]!.GetValue<long>();

    private static async Task<long> IdAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/dataverses/{alias}")).Data["id"]!.GetValue<long>();

    private static async Task<long> PublishedAsync(Wire wire, string word, string? collection = null)
    {
        var (dataset, _) = await Make.DatasetAsync(
            wire,
            collection ?? await Make.CollectionAsync(wire, published: true),
            $"About {word}"
        );
        await Make.PublishAsync(wire, dataset);
        return dataset;
    }

    private static async Task<long> FoundAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/search?q=*&subtree={collection}")).Data["total_count"]!.GetValue<long>();
}
