using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Lists of accounts.</summary>
public sealed class AccountListTests
{
    [Theory, EachDatabase]
    public async Task Accounts_come_in_pages_with_the_numbers_for_links_between_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var affiliation = Make.Name("Institute");
        var names = await ManyAsync(admin, 7, affiliation);

        var page = await ListAsync(admin, $"searchTerm={affiliation}&itemsPerPage=2&selectedPage=2&sortKey=id");

        Assert.Equal((7, 2), (page["userCount"]!.GetValue<int>(), page["selectedPage"]!.GetValue<int>()));
        Assert.Equal(names[2..4], Names(page));
        var expected = """
            {"isNecessary":true,"numResults":7,"numResultsString":"7","docsPerPage":2,"selectedPageNumber":2,"pageCount":4,
            "hasPreviousPageNumber":true,"previousPageNumber":1,"hasNextPageNumber":true,"nextPageNumber":3,"startResultNumber":3,
            "endResultNumber":4,"startResultNumberString":"3","endResultNumberString":"4","remainingResults":3,
            "numberNextResults":2,"pageNumberList":[1,2,3,4]}
            """.ReplaceLineEndings("");
        Assert.Equal(expected, page["pagination"]!.ToJsonString());
        Assert.Equal("Last API Use Time", page["bundleStrings"]!["lastApiUseTime"]!.GetValue<string>());
        var row = page["users"]![0]!.AsObject();
        Assert.Equal(
            ["id", "userIdentifier", "lastName", "firstName", "email", "affiliation", "isSuperuser", "authenticationProvider"],
            row.Select(m => m.Key).Take(8)
        );
        Assert.Equal("BuiltinAuthenticationProvider", row["authenticationProvider"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task After_the_last_page_comes_an_empty_one_and_far_behind_it_the_first(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var affiliation = Make.Name("Institute");
        var names = await ManyAsync(admin, 4, affiliation);

        Assert.Empty(Names(await ListAsync(admin, $"searchTerm={affiliation}&itemsPerPage=2&selectedPage=3")));
        var first = await ListAsync(admin, $"searchTerm={affiliation}&itemsPerPage=2&selectedPage=99&sortKey=id");
        Assert.Equal((1, 4), (first["selectedPage"]!.GetValue<int>(), first["userCount"]!.GetValue<int>()));
        Assert.Equal(names[..2], Names(first));
        var none = await ListAsync(admin, $"searchTerm=nobody-is-called-{affiliation}");
        Assert.Equal(0, none["userCount"]!.GetValue<int>());
        Assert.Empty(Names(none));
    }

    [Theory, EachDatabase]
    public async Task Every_word_begins_a_name_an_address_or_a_word_of_the_affiliation(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (one, two) = (Make.Name("one"), Make.Name("two"));
        await UserAsync(admin, one, "Élodie", "O'Hara", $"University of {one}");
        await UserAsync(admin, two, "Bo_", "Ohara", $"{one} College");

        Assert.Equal([one, two], Names(await ListAsync(admin, $"searchTerm={one.ToUpperInvariant()}&sortKey=id")));
        Assert.Equal([one], Names(await ListAsync(admin, $"searchTerm=University, {one}")));
        Assert.Equal([one], Names(await ListAsync(admin, $"searchTerm=Élo {one}")));
        Assert.Equal([two], Names(await ListAsync(admin, $"searchTerm={two}@example")));
        Assert.Equal([one], Names(await ListAsync(admin, $"searchTerm=o'hara {one}")));
        Assert.Equal([one], Names(await ListAsync(admin, $"searchTerm='University' \"{one}\"")));
        Assert.Empty(Names(await ListAsync(admin, $"searchTerm={one[1..]}")));
        // Signs that stand for others in patterns stand for themselves.
        Assert.Equal([two], Names(await ListAsync(admin, $"searchTerm=bo_ {one}")));
        Assert.Empty(Names(await ListAsync(admin, $"searchTerm=%25 {one}")));
    }

    [Theory, EachDatabase]
    public async Task They_are_sorted_by_what_is_asked_and_by_name_otherwise(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var affiliation = Make.Name("Institute");
        var (b, a) = ("b" + affiliation, "A" + affiliation);
        await UserAsync(admin, b, "Zoe", "Abel", affiliation);
        await UserAsync(admin, a, "Amy", "Young", affiliation);

        async Task<IReadOnlyList<string>> SortedAsync(string key) =>
            Names(await ListAsync(admin, $"searchTerm={affiliation}&sortKey={key}"));
        Assert.Equal([a, b], await SortedAsync(""));
        Assert.Equal([a, b], await SortedAsync("no-such-key"));
        Assert.Equal([b, a], await SortedAsync("lastname"));
        Assert.Equal([a, b], await SortedAsync("lastName desc"));
        Assert.Equal([b, a], await SortedAsync("createdtime"));
        Assert.Equal([b, a], await SortedAsync("useridentifier desc"));
    }

    [Theory, EachDatabase]
    public async Task The_roles_somebody_was_given_stand_beside_the_name(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (first, second) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        await Make.AssignAsync(admin, first, $"@{name}", "curator");
        await Make.AssignAsync(admin, second, $"@{name}", "curator");
        await Make.AssignAsync(admin, second, $"@{name}", "admin");

        var row = (await ListAsync(admin, $"searchTerm={name}"))["users"]![0]!;

        Assert.Equal("Admin, Curator", row["roles"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task All_accounts_come_at_once_for_who_asks_so(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);

        var all = (await admin.GetAsync("/api/admin/authenticatedUsers")).Data.AsArray();

        Assert.Contains(all, a => a!["identifier"]!.GetValue<string>() == $"@{name}");
        Assert.Equal(all.Select(a => a!["id"]!.GetValue<long>()).Order(), all.Select(a => a!["id"]!.GetValue<long>()));
    }

    [Theory, EachDatabase]
    public async Task A_page_that_is_no_number_and_a_token_nobody_has_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Admin().GetAsync("/api/admin/list-users?selectedPage=one")).MustBeError(HttpStatusCode.BadRequest);
        (await server.As("nobodys").GetAsync("/api/admin/list-users")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        var page = await ListAsync(server.Admin(), "selectedPage=0&itemsPerPage=0");
        Assert.Equal(25, page["pagination"]!["docsPerPage"]!.GetValue<int>());
        page = await ListAsync(server.Admin(), "itemsPerPage=2000000000&selectedPage=2000000000");
        Assert.Equal(1000, page["pagination"]!["docsPerPage"]!.GetValue<int>());
    }

    private static async Task<JsonNode> ListAsync(Wire wire, string query) =>
        (await wire.GetAsync($"/api/admin/list-users?{query}")).Data;

    private static List<string> Names(JsonNode page) =>
        [.. page["users"]!.AsArray().Select(u => u!["userIdentifier"]!.GetValue<string>())];

    private static async Task<List<string>> ManyAsync(Wire wire, int count, string affiliation)
    {
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            names.Add(Make.Name("many"));
            await UserAsync(wire, names[^1], "Ann", "Bee", affiliation);
        }

        return names;
    }

    private static async Task UserAsync(Wire wire, string name, string first, string last, string affiliation) =>
        _ = (
            await wire.PostAsync(
                $"/api/builtin-users?password=secret-{name}&key=burrito",
                new JsonObject
                {
                    ["userName"] = name,
                    ["firstName"] = first,
                    ["lastName"] = last,
                    ["email"] = $"{name}@example.edu",
                    ["affiliation"] = affiliation,
                }
            )
        ).Data;
}
