using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

public sealed class SearchFieldTests
{
    [Theory, EachDatabase]
    public async Task Email_addresses_are_not_found_and_shown_only_where_the_installation_shows_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root", "Replication");
        await Make.PublishAsync(admin, dataset);

        Assert.Equal(1, await CountAsync(guest, $"dsPersistentId:\"{pid}\""));
        Assert.Equal(0, await CountAsync(guest, "datasetContactEmail:contact*"));
        Assert.Equal(0, await CountAsync(admin, "\"contact@example.edu\""));
        Assert.Contains("contact@example.edu", await FieldsAsync(), StringComparison.Ordinal);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ExcludeEmailFromExport", "true")).Data;
        var hidden = await FieldsAsync();
        Assert.DoesNotContain("contact@example.edu", hidden, StringComparison.Ordinal);
        Assert.Contains("datasetContactName", hidden, StringComparison.Ordinal);

        async Task<string> FieldsAsync() =>
            (await guest.GetAsync($"/api/search?q=title:replication&metadata_fields=citation:datasetContact")).Text;
    }

    [Theory, EachDatabase]
    public async Task A_withdrawn_dataset_is_found_by_those_who_may_see_what_is_not_public(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var query = $"dsPersistentId:\"{pid}\"";
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new System.Text.Json.Nodes.JsonObject { ["deaccessionReason"] = "Wrong data." }
            )
        ).Data;

        var found = (
            await admin.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}&fq=publicationStatus:Deaccessioned")
        ).Data;
        Assert.Equal(["Deaccessioned"], found["items"]![0]!["publicationStatuses"]!.AsArray().Select(s => s!.GetValue<string>()));
        Assert.Equal("DEACCESSIONED", found["items"]![0]!["versionState"]!.GetValue<string>());
        Assert.Equal(0, await CountAsync(server.Guest(), query));
        var (_, stranger) = await Make.UserAsync(admin);
        Assert.Equal(0, await CountAsync(server.As(stranger), query));
    }

    [Theory, EachDatabase]
    public async Task A_draft_in_review_says_so(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (dataset, pid) = await Make.DatasetAsync(server.Admin(), "root");
        _ = (await server.Admin().PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;

        var found = (
            await server
                .Admin()
                .GetAsync(
                    $"/api/search?q={Uri.EscapeDataString($"dsPersistentId:\"{pid}\"")}&fq={Uri.EscapeDataString("publicationStatus:\"In Review\"")}"
                )
        ).Data;

        Assert.Equal(
            ["Unpublished", "Draft", "In Review"],
            found["items"]![0]!["publicationStatuses"]!.AsArray().Select(s => s!.GetValue<string>())
        );
    }

    [Theory, EachDatabase]
    public async Task A_new_alias_is_known_to_what_lies_below_as_soon_as_the_change_is_answered(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var parent = await Make.CollectionAsync(admin);
        var child = await Make.CollectionAsync(admin, parent);
        await Make.DatasetAsync(admin, parent);
        var renamed = Make.Name("renamed");

        _ = (await admin.PutAsync($"/api/dataverses/{parent}", Make.Collection(renamed))).Data;

        var found = (await admin.GetAsync($"/api/search?q=dvParentAlias:{renamed}")).Data;
        Assert.Equal(child, found["items"]![0]!["identifier"]!.GetValue<string>());
        Assert.Equal(0, await CountAsync(admin, $"dvParentAlias:{parent}"));
        Assert.Equal(2, await CountAsync(admin, $"parentIdentifier:{renamed}"));
    }

    [Theory, EachDatabase]
    public async Task Fields_every_installation_has_find_what_they_say(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var collection = (await admin.GetAsync($"/api/dataverses/{alias}")).Data["id"]!.GetValue<long>();
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        _ = await Make.FileAsync(admin, dataset, "kept.txt", "kept");
        var gone = await Make.FileAsync(admin, dataset, "gone.txt", "gone");
        await Make.PublishAsync(admin, dataset);
        var year = TimeProvider.System.GetUtcNow().Year;

        foreach (
            var filter in new[]
            {
                $"dsPublicationDate:{year}",
                "metadata_type_ss:citation",
                "categoryOfDataverse:Laboratory",
                "isHarvested:false",
                $"parentIdentifier:{alias}",
                $"parentId:{collection}",
                $"subtreePaths:\"/{collection}\"",
                "datasetValid:true",
            }
        )
        {
            var found = await admin.GetAsync(
                $"/api/search?q={Uri.EscapeDataString($"dsPersistentId:\"{pid}\"")}&fq={Uri.EscapeDataString(filter)}"
            );
            Assert.True(found.Data["total_count"]!.GetValue<long>() == 1, filter);
        }

        var files = $"parentIdentifier:\"{pid}\" AND subtreePaths:\"/{collection}\"";
        Assert.Equal(2, await CountAsync(admin, $"{files} AND fileDeleted:false"));
        _ = (await admin.DeleteAsync($"/api/files/{gone}")).Data;
        // What a draft leaves out, nobody learns from what is public.
        Assert.Equal(2, await CountAsync(server.Guest(), $"{files} AND fileDeleted:false"));
        Assert.Equal(0, await CountAsync(server.Guest(), $"{files} AND fileDeleted:true"));
    }

    [Theory, EachDatabase]
    public async Task Only_search_services_there_are_can_be_asked_for(DatabaseKind database)
    {
        var guest = (await SharedServer.OfAsync(database)).Guest();

        (await guest.GetAsync("/api/search?q=*&search_service=foo")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid search engine."
        );
        _ = (await guest.GetAsync("/api/search?q=*&search_service=index")).Data;
    }

    private static async Task<long> CountAsync(Wire wire, string query) =>
        (await wire.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}")).Data["total_count"]!.GetValue<long>();
}
