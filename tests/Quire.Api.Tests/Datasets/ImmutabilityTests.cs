using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Nothing a draft does may touch what is published.</summary>
public sealed class ImmutabilityTests
{
    private static readonly string[] Formats =
    [
        "dataverse_json",
        "OAI_ORE",
        "oai_dc",
        "dcterms",
        "schema.org",
        "Datacite",
        "oai_datacite",
        "ddi",
        "oai_ddi",
        "html",
        "croissant",
        "croissantSlim",
    ];

    [Theory, EachDatabase]
    public async Task Editing_every_kind_of_field_leaves_the_published_version_and_its_exports_as_they_were(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        var guest = server.Guest();
        var version = await PublishedAsync(guest, id);
        var exports = await ExportsAsync(guest, pid);

        JsonObject[] edits =
        [
            Make.Field("title", "primitive", "Another title"),
            Deposit.Keywords("Oak"),
            Make.Compounds("author", Make.Child("authorName", "Somebody Else")),
            new()
            {
                ["typeName"] = "subject",
                ["multiple"] = true,
                ["typeClass"] = "controlledVocabulary",
                ["value"] = new JsonArray("Law"),
            },
            new()
            {
                ["typeName"] = "alternativeTitle",
                ["multiple"] = true,
                ["typeClass"] = "primitive",
                ["value"] = new JsonArray("Also known as"),
            },
            Make.Field("distributionDate", "primitive", "2020-02-02"),
        ];
        foreach (var edit in edits)
        {
            _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", edit)).Data;
            Assert.Equal(version, await PublishedAsync(guest, id));
        }

        Assert.Equal(exports, await ExportsAsync(guest, pid));
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal(version, await PublishedAsync(guest, id));
        Assert.Equal(exports, await ExportsAsync(guest, pid));
    }

    [Theory, EachDatabase]
    public async Task Exports_are_not_made_anew_because_of_a_draft(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<TimeProvider>(new MovedTime())
        );
        var time = (MovedTime)server.Services.GetRequiredService<TimeProvider>();
        var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        var before = await ExportsAsync(server.Guest(), pid);

        // One says of which day it is.
        time.Later = TimeSpan.FromDays(3);
        await Deposit.RetitleAsync(admin, id, "Draft");
        Assert.Equal(before, await ExportsAsync(server.Guest(), pid));
        await Deposit.FileAsync(admin, id, "new.txt");
        Assert.Equal(before, await ExportsAsync(server.Guest(), pid));
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal(before, await ExportsAsync(server.Guest(), pid));

        await Deposit.RetitleAsync(admin, id, "Second");
        await Make.PublishAsync(admin, id);
        var second = await ExportsAsync(server.Guest(), pid);
        Assert.All(before.Zip(second), both => Assert.NotEqual(both.First, both.Second));
    }

    [Theory, EachDatabase]
    public async Task Who_may_see_the_draft_is_told_of_it_at_once_and_nobody_else_ever(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var guest = server.Guest();
        Assert.Equal(("RELEASED", "RELEASED"), (await LatestStateAsync(guest, id), await LatestStateAsync(admin, id)));

        await Deposit.RetitleAsync(admin, id, "Draft");
        Assert.Equal(("RELEASED", "DRAFT"), (await LatestStateAsync(guest, id), await LatestStateAsync(admin, id)));
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal(("RELEASED", "RELEASED"), (await LatestStateAsync(guest, id), await LatestStateAsync(admin, id)));
        await Deposit.FileAsync(admin, id, "new.txt");
        Assert.Equal(("RELEASED", "DRAFT"), (await LatestStateAsync(guest, id), await LatestStateAsync(admin, id)));
        Assert.Empty((await guest.GetAsync($"/api/datasets/{id}/versions/:latest-published")).Data["files"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task What_answers_show_of_the_installation_is_never_stale(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        var guest = server.Guest();
        var path = $"/api/datasets/{id}/versions/:latest-published?returnOwners=true";
        Assert.Equal(
            $"Collection {collection}",
            (await guest.GetAsync(path)).Data["isPartOf"]!["displayName"]!.GetValue<string>()
        );

        _ = (await admin.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Renamed" })).Data;

        Assert.Equal("Renamed", (await guest.GetAsync(path)).Data["isPartOf"]!["displayName"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task What_is_kept_for_everybody_was_not_made_for_somebody(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Secret title");

        Assert.Contains(
            "Secret title",
            (await admin.GetAsync($"/api/datasets/{id}/versions/:latest")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Secret title",
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Secret title",
            (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Text,
            StringComparison.Ordinal
        );
        (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> PublishedAsync(Wire guest, long id) =>
        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Text;

    private static async Task<string> LatestStateAsync(Wire guest, long id) =>
        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["latestVersionPublishingState"]!.GetValue<string>();

    private static async Task<IReadOnlyList<string>> ExportsAsync(Wire guest, string pid)
    {
        var all = new List<string>();
        foreach (var format in Formats)
        {
            all.Add((await guest.GetAsync($"/api/datasets/export?persistentId={pid}&exporter={format}")).Text);
        }

        return all;
    }
}
