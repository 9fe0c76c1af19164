using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class VersionVisibilityTests
{
    [Theory, EachDatabase]
    public async Task The_four_answers_guests_get_about_an_unpublished_dataset_differ(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = await Make.CollectionAsync(server.Admin());
        var (id, _) = await Make.DatasetAsync(server.Admin(), collection);
        var guest = server.Guest();

        (await guest.GetAsync($"/api/datasets/{id}")).MustBeError(
            HttpStatusCode.Unauthorized,
            "User :guest is not permitted to perform requested action."
        );
        Assert.Empty((await guest.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray());
        (await guest.GetAsync($"/api/datasets/{id}/versions/:latest")).MustBeError(
            HttpStatusCode.NotFound,
            $"Dataset version :latest of dataset {id} not found"
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task A_member_sees_the_draft_by_name_but_not_in_the_list(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Second title");
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "member");
        var member = server.As(token);

        Assert.Equal("DRAFT", State(await member.GetAsync($"/api/datasets/{id}/versions/:draft")));
        Assert.Equal("DRAFT", State(await member.GetAsync($"/api/datasets/{id}/versions/:latest")));
        Assert.Equal("RELEASED", State(await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")));
        Assert.Equal(["RELEASED"], States(await member.GetAsync($"/api/datasets/{id}/versions")));
        Assert.Equal(["DRAFT", "RELEASED"], States(await admin.GetAsync($"/api/datasets/{id}/versions")));
    }

    [Theory, EachDatabase]
    public async Task Selectors_name_released_versions(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Second title");
        var guest = server.Guest();

        Assert.Equal("RELEASED", State(await guest.GetAsync($"/api/datasets/{id}/versions/1")));
        Assert.Equal("RELEASED", State(await guest.GetAsync($"/api/datasets/{id}/versions/1.0")));
        Assert.Equal("RELEASED", State(await admin.GetAsync($"/api/datasets/{id}/versions/:latest-published")));
        (await admin.GetAsync($"/api/datasets/{id}/versions/2.0")).MustBeError(
            HttpStatusCode.NotFound,
            $"Dataset version 2.0 of dataset {id} not found"
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/latest")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal version identifier 'latest'"
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0.0")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal version identifier '1.0.0'"
        );
    }

    [Theory, EachDatabase]
    public async Task Datasets_are_found_by_number_and_by_identifier_in_any_case(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, id, pid) = await Deposit.PublishedAsync(server.Admin());
        var guest = server.Guest();

        foreach (
            var path in new[]
            {
                $"{id}?x=1",
                $":persistentId?persistentId={pid}",
                $"%3ApersistentId/?persistentId={pid.Replace("FK2", "fk2", StringComparison.Ordinal)}",
            }
        )
        {
            Assert.Equal(id, (await guest.GetAsync($"/api//datasets/{path}")).Data["id"]!.GetValue<long>());
        }

        (await guest.GetAsync("/api/datasets/987654321")).MustBeError(
            HttpStatusCode.NotFound,
            "Dataset with ID 987654321 not found."
        );
        (await guest.GetAsync("/api/datasets/nonsense")).MustBeError(
            HttpStatusCode.BadRequest,
            "Bad dataset ID number: nonsense."
        );
        (await guest.GetAsync("/api/datasets/:persistentId")).MustBeError(
            HttpStatusCode.BadRequest,
            "When accessing a dataset based on Persistent ID, a persistentId query parameter must be present."
        );
        (await guest.GetAsync("/api/datasets/:persistentId?persistentId=doi:10.5072/FK2/NOBODY")).MustBeError(
            HttpStatusCode.NotFound
        );
    }

    [Theory, EachDatabase]
    public async Task Withdrawn_versions_keep_their_number_and_show_only_when_asked_for(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var guest = server.Guest();
        Assert.Equal("RELEASED", State(await guest.GetAsync($"/api/datasets/{id}/versions/1.0")));

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{id}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong data" }
            )
        ).Data;

        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).MustBeError(HttpStatusCode.NotFound);
        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0?includeDeaccessioned=true")).MustBeError(HttpStatusCode.NotFound);
        var tombstone = (
            await guest.GetAsync($"/api/datasets/{id}/versions/1.0?includeDeaccessioned=true&excludeFiles=true")
        ).Data;
        Assert.Equal("DEACCESSIONED", tombstone["versionState"]!.GetValue<string>());
        Assert.Equal("Wrong data", tombstone["deaccessionNote"]!.GetValue<string>());
        Assert.Equal("DEACCESSIONED", State(await admin.GetAsync($"/api/datasets/{id}/versions/1.0?includeDeaccessioned=true")));
        Assert.Null((await guest.GetAsync($"/api/datasets/{id}")).Data["latestVersion"]);

        await Deposit.RetitleAsync(admin, id, "Corrected");
        await Make.PublishAsync(admin, id);
        Assert.Equal(2, (await guest.GetAsync($"/api/datasets/{id}/versions/:latest")).Data["versionNumber"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task Parts_of_a_version_can_be_left_out_and_lists_paged(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.FileAsync(admin, id, "b.txt");
        await Deposit.FileAsync(admin, id, "a.txt", "other");
        await Make.PublishAsync(admin, id);
        var guest = server.Guest();

        var whole = (await guest.GetAsync($"/api/datasets/{id}/versions/2.0?returnOwners=true")).Data;
        Assert.Equal(["a.txt", "b.txt"], whole["files"]!.AsArray().Select(f => f!["label"]!.GetValue<string>()));
        Assert.Equal(collection, whole["isPartOf"]!["identifier"]!.GetValue<string>());
        Assert.Equal("root", whole["isPartOf"]!["isPartOf"]!["identifier"]!.GetValue<string>());
        var bare = (await guest.GetAsync($"/api/datasets/{id}/versions/2.0?excludeFiles=true&excludeMetadataBlocks=True")).Data;
        Assert.Null(bare["files"]);
        Assert.Null(bare["metadataBlocks"]);
        Assert.Null(bare["isPartOf"]);

        var listed = (await guest.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray();
        Assert.Equal([2, 1], listed.Select(v => v!["versionNumber"]!.GetValue<int>()));
        Assert.Equal([2, 0], listed.Select(v => v!["files"]!.AsArray().Count));
        var page = (await guest.GetAsync($"/api/datasets/{id}/versions?limit=1&offset=1&excludeFiles=true")).Data.AsArray();
        Assert.Equal(1, Assert.Single(page)!["versionNumber"]!.GetValue<int>());
    }

    private static string State(WireAnswer answer) => answer.Data["versionState"]!.GetValue<string>();

    private static IEnumerable<string> States(WireAnswer answer) =>
        answer.Data.AsArray().Select(v => v!["versionState"]!.GetValue<string>());
}
