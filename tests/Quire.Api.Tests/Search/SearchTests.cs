using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

public sealed class SearchTests
{
    [Theory, EachDatabase]
    public async Task A_collection_is_found_by_those_who_may_see_it_as_soon_as_its_creation_is_answered(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());

        var seen = (await server.Admin().GetAsync($"/api/search?q=identifier:{alias}")).Data;
        var hidden = (
            await server.Guest().GetAsync($"/api/search?q=identifier:{alias}&show_facets=true&show_type_counts=true")
        ).Data;

        Assert.Equal(alias, seen["items"]![0]!["identifier"]!.GetValue<string>());
        Assert.Equal("Unpublished", seen["items"]![0]!["publicationStatuses"]![0]!.GetValue<string>());
        Assert.Equal(0, hidden["total_count"]!.GetValue<long>());
        Assert.Empty(hidden["facets"]![0]!.AsObject());
        Assert.Equal(0, hidden["total_count_per_object_type"]!["Dataverses"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task Giving_somebody_a_role_makes_the_unpublished_findable_to_them_and_taking_it_back_hides_it_again(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        var (name, token) = await Make.UserAsync(server.Admin());
        var body = new JsonObject { ["assignee"] = "@" + name, ["role"] = "member" };

        var assignment = (await server.Admin().PostAsync($"/api/dataverses/{alias}/assignments", body)).Data[
            "id"
        ]!.GetValue<long>();
        var during = (await server.As(token).GetAsync($"/api/search?q=identifier:{alias}")).Data;
        _ = (await server.Admin().DeleteAsync($"/api/dataverses/{alias}/assignments/{assignment}")).Data;
        var after = (await server.As(token).GetAsync($"/api/search?q=identifier:{alias}")).Data;

        Assert.Equal(1, during["total_count"]!.GetValue<long>());
        Assert.Equal(0, after["total_count"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task Publishing_makes_a_collection_findable_for_everybody_and_deleting_takes_it_away(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin(), published: true);

        var before = (await server.Guest().GetAsync($"/api/search?q=identifier:{alias}&type=dataverse")).Data;
        _ = (await server.Admin().DeleteAsync($"/api/dataverses/{alias}")).Data;
        var after = (await server.Admin().GetAsync($"/api/search?q=identifier:{alias}")).Data;

        Assert.Equal(1, before["total_count"]!.GetValue<long>());
        Assert.Equal(0, after["total_count"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task A_role_decides_who_finds_what_was_withdrawn_and_the_files_a_draft_takes_over_from_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        _ = await Make.FileAsync(admin, dataset, "gauges.txt", "gauges");
        await Make.PublishAsync(admin, dataset);
        var (name, token) = await Make.UserAsync(admin);
        using var carol = server.As(token);
        var path = $"/api/datasets/{dataset}/assignments";
        var role = new JsonObject { ["assignee"] = "@" + name, ["role"] = "curator" };

        var before = (await admin.PostAsync(path, role)).Data["id"];
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong data." }
            )
        ).Data;
        Assert.Equal(["dataset"], await FoundAsync());
        _ = (await admin.DeleteAsync($"{path}/{before}")).Data;
        Assert.Empty(await FoundAsync());
        var after = (await admin.PostAsync(path, role)).Data["id"];
        Assert.Equal(["dataset"], await FoundAsync());

        _ = (
            await admin.PutAsync(
                $"/api/datasets/{dataset}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Not public")
            )
        ).Data;
        Assert.Equal(["dataset", "dataset", "file"], await FoundAsync());
        _ = (await admin.DeleteAsync($"{path}/{after}")).Data;
        Assert.Empty(await FoundAsync());

        async Task<string[]> FoundAsync()
        {
            var found = (await carol.GetAsync($"/api/search?q=*&subtree={collection}")).Data;
            Assert.Equal(found["total_count"]!.GetValue<int>(), found["items"]!.AsArray().Count);
            return [.. found["items"]!.AsArray().Select(i => i!["type"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
        }
    }

    [Theory, EachDatabase]
    public async Task Searches_want_a_token_where_the_installation_does(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:SearchApiRequiresToken", "true")).Data;

        (await server.Guest().GetAsync("/api/search?q=*")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Only authenticated users can perform the requested operation"
        );
        _ = (await admin.GetAsync("/api/search?q=*")).Data;
    }

    [Theory, EachDatabase]
    public async Task Mistakes_in_a_search_are_named(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        // In a place of its own: elsewhere other tests publish at the same time.
        var place = await Make.CollectionAsync(admin, published: true);
        _ = await Make.CollectionAsync(admin, place, published: true);

        (await guest.GetAsync("/api/search")).MustBeError(HttpStatusCode.BadRequest, "q parameter is missing");
        foreach (var everything in new[] { "*", "" })
        {
            var found = (await guest.GetAsync($"/api/search?q={everything}&type=dataverse&subtree={place}&per_page=0")).Data;
            Assert.Equal(1, found["total_count"]!.GetValue<long>());
        }

        (await guest.GetAsync("/api/search?q=*&per_page=1001")).MustBeError(
            HttpStatusCode.BadRequest,
            "1001 results per page requested but max limit is 1000."
        );
        (await guest.GetAsync("/api/search?q=*&geo_point=42.3,-71.1")).MustBeError(
            HttpStatusCode.BadRequest,
            "If you supply geo_point you must also supply geo_radius."
        );
        (await guest.GetAsync("/api/search?q=*&geo_radius=5")).MustBeError(
            HttpStatusCode.BadRequest,
            "If you supply geo_radius you must also supply geo_point."
        );
        (await guest.GetAsync("/api/search?q=*&type=book")).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync("/api/search?q=*&start=-1")).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync("/api/search?q=*&subtree=nobody-made-this")).MustBeError(HttpStatusCode.BadRequest);
    }
}
