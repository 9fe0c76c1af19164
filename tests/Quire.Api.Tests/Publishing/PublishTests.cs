using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Installation;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

public sealed class PublishTests
{
    [Theory, EachDatabase]
    public async Task Numbers_go_up_as_the_publisher_says(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=minor")).MustBeError(
            HttpStatusCode.Forbidden,
            "Cannot publish as minor version. Re-try as major release."
        );
        await Make.PublishAsync(admin, id, "MAJOR");
        foreach (var (type, number) in new[] { ("minor", "1.1"), ("minor", "1.2"), ("major", "2.0"), ("minor", "2.1") })
        {
            await Deposit.RetitleAsync(admin, id, $"Before {number}");
            await Make.PublishAsync(admin, id, type);
            var version = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data;
            Assert.Equal(number, $"{version["versionNumber"]}.{version["versionMinorNumber"]}");
            Assert.Equal($"Before {number}", Deposit.Citation(version)["title"].GetValue<string>());
        }
    }

    [Theory, EachDatabase]
    public async Task Publishing_locks_at_once_and_shows_the_dataset_still_as_it_was(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        var answer = (
            await admin.PostAsync($"/api//datasets/:persistentId/actions/:publish/?persistentId={pid}&type=major")
        ).Data;

        Assert.Equal(id, answer["id"]!.GetValue<long>());
        Assert.Equal("finalizePublication", Assert.Single(answer["locks"]!.AsArray())!.GetValue<string>());
        await Make.UnlockedAsync(admin, id);
        var dataset = (await server.Guest().GetAsync($"/api/datasets/{id}")).Data;
        Assert.NotNull(dataset["publicationDate"]);
        Assert.Equal("RELEASED", dataset["latestVersion"]!["versionState"]!.GetValue<string>());
        Assert.Empty(dataset["locks"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Old_clients_publish_by_the_older_form(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        (await admin.GetAsync($"/api/datasets/{id}/actions/:publish")).MustBeError(
            HttpStatusCode.BadRequest,
            "Missing 'type' parameter (either 'major','minor', or 'updatecurrent')."
        );

        var published = (await admin.GetAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;

        // They know of no locks: what is answered is published.
        Assert.Equal(id, published["id"]!.GetValue<long>());
        Assert.Empty(published["locks"]!.AsArray());
        Assert.Equal(
            "RELEASED",
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionState"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task The_lock_of_a_finished_publication_is_shown_for_a_while_and_holds_nobody_up(DatabaseKind database)
    {
        var settings = new Dictionary<string, string?> { ["Quire:PublicationLockShown"] = "00:01:00" };
        await using var server = await TestServer.StartAsync(database, settings);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        var published = (await admin.GetAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;

        Assert.Empty(published["locks"]!.AsArray());
        Assert.Equal(
            "RELEASED",
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionState"]!.GetValue<string>()
        );
        Assert.Equal(["finalizePublication"], await LocksAsync());

        // Neither an edit nor the next publication waits for it, and that has a lock of its own.
        await Deposit.RetitleAsync(admin, id, "Second");
        _ = (await admin.GetAsync($"/api/datasets/{id}/actions/:publish?type=minor")).Data;
        _ = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.1")).Data;
        Assert.Equal(["finalizePublication"], await LocksAsync());
        Assert.Equal(
            "lock type finalizePublication removed",
            (await admin.DeleteAsync($"/api/datasets/{id}/locks?type=finalizePublication")).Message
        );
        Assert.Empty(await LocksAsync());

        async Task<IEnumerable<string>> LocksAsync() =>
            (await server.Guest().GetAsync($"/api/datasets/{id}/locks"))
                .Data.AsArray()
                .Select(l => l!["lockType"]!.GetValue<string>());
    }

    [Fact]
    public void The_lock_of_a_publication_is_shown_for_a_second_to_test_suites_and_no_longer_than_it_lasts_to_others()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), new InstallationOptions { Dev = true }.ShownLock);
        Assert.Equal(TimeSpan.Zero, new InstallationOptions().ShownLock);
    }

    [Theory, EachDatabase]
    public async Task What_was_withdrawn_is_published_again_as_a_version_of_the_same_content(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, id, "a.txt");
        await Make.PublishAsync(admin, id);
        var first = (await admin.GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
        foreach (
            var (reason, forward, said) in ((string?, string?, string)[])
                [
                    (null, null, "Say why the version is withdrawn."),
                    (" ", null, "Say why the version is withdrawn."),
                    (string.Concat(Enumerable.Repeat("🌊", 1001)), null, "The reason has 1001 characters; it may have 1000."),
                    ("Moved.", $"https://example.edu/{new string('a', 2000)}", "may have 2000 characters"),
                ]
        )
        {
            var refused = await admin.PostAsync(
                $"/api/datasets/{id}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = reason, ["deaccessionForwardURL"] = forward }
            );
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        }

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{id}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "A mistake." }
            )
        ).Data;
        (await server.Guest().GetAsync($"/api/files/{file}/versions/1.0/citation")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Dataset version cannot be found or unauthorized."
        );

        await Make.PublishAsync(admin, id);

        var second = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest-published")).Data;
        Assert.Equal("2.0", $"{second["versionNumber"]}.{second["versionMinorNumber"]}");
        Assert.Equal(first["metadataBlocks"]!.ToJsonString(), second["metadataBlocks"]!.ToJsonString());
        Assert.Equal(file, Assert.Single(second["files"]!.AsArray())!["dataFile"]!["id"]!.GetValue<long>());
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_minor_release_must_list_the_same_files(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.FileAsync(admin, id, "new.txt");

        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=minor")).MustBeError(
            HttpStatusCode.Forbidden,
            "Cannot release as minor version. Re-try as major release."
        );
        await Make.PublishAsync(admin, id);
        Assert.Equal(
            2,
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data["versionNumber"]!.GetValue<int>()
        );
    }

    [Theory, EachDatabase]
    public async Task What_may_not_be_published_is_refused_with_the_reason(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (id, pid) = await Make.DatasetAsync(admin, collection);
        var path = $"/api/datasets/{id}/actions/:publish";

        (await admin.PostAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            "Missing 'type' parameter (either 'major','minor', or 'updatecurrent')."
        );
        (await admin.PostAsync($"{path}?type=huge")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal 'type' parameter value 'huge'. It needs to be either 'major', 'minor', or 'updatecurrent'."
        );
        (await server.Guest().PostAsync($"{path}?type=major")).MustBeError(HttpStatusCode.Unauthorized);
        (await admin.PostAsync($"{path}?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            $"This dataset may not be published because its host dataverse ({collection}) has not been published."
        );

        _ = (await admin.PostAsync($"/api/dataverses/{collection}/actions/:publish")).Data;
        await Make.PublishAsync(admin, id);
        (await admin.PostAsync($"{path}?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            $"Latest version of dataset {pid["doi:10.5072/".Length..]} is already released. Only draft versions can be released."
        );

        var body = Make.Dataset("No terms");
        body["datasetVersion"]!["license"] = "NONE";
        var bare = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data["id"];
        (await admin.PostAsync($"/api/datasets/{bare}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset must have a valid license or Custom Terms Of Use configured before it can be published."
        );
    }

    [Theory, EachDatabase]
    public async Task Contributors_cannot_publish_and_only_superusers_correct_a_release(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "dsContributor");
        var user = server.As(token);
        var (id, _) = await Make.DatasetAsync(user, collection);

        (await user.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );
        (await user.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).MustBeError(
            HttpStatusCode.Forbidden,
            "Only superusers can update the current version"
        );
    }

    [Theory, EachDatabase]
    public async Task Correcting_the_current_version_keeps_its_number_and_the_versions_before(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "First");
        await Deposit.FileAsync(admin, id, "data.txt");
        await Make.PublishAsync(admin, id);
        await Deposit.RetitleAsync(admin, id, "Second");
        await Make.PublishAsync(admin, id, "minor");
        var guest = server.Guest();
        var first = (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Text;
        await Deposit.RetitleAsync(admin, id, "Second, corrected");

        var answer = await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent");

        Assert.Equal(
            "The published version of your Dataset has been updated.",
            answer.Json["status_details"]!.GetValue<string>()
        );
        Assert.Equal(id, answer.Data["id"]!.GetValue<long>());
        Assert.Equal(2, (await admin.GetAsync($"/api/datasets/{id}/versions")).Data.AsArray().Count);
        var current = (await guest.GetAsync($"/api/datasets/{id}/versions/:latest")).Data;
        Assert.Equal("Second, corrected", Deposit.Citation(current)["title"].GetValue<string>());
        Assert.Equal(1, current["versionMinorNumber"]!.GetValue<int>());
        Assert.Single(current["files"]!.AsArray());
        Assert.Equal(first, (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Text);
        Assert.Contains(
            "Second, corrected",
            (await guest.GetAsync($"/api/datasets/export?persistentId={pid}&exporter=oai_dc")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_correction_cannot_change_files(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        await Deposit.FileAsync(admin, id, "new.txt");

        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).MustBeError(
            HttpStatusCode.InternalServerError,
            "Dataset Version Update failed. Changes are still in the DRAFT version. - Cannot change files in the dataset"
        );
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["files"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Restricted_files_are_published_only_with_a_way_to_get_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, id, "secret.txt", "secret", restricted: true);
        var closed = Make.Dataset("Closed")["datasetVersion"]!.DeepClone().AsObject();
        closed["fileAccessRequest"] = false;

        (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", closed.DeepClone())).MustBeError(HttpStatusCode.Conflict);
        closed["termsOfAccess"] = "Write to us.";
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", closed)).Data;
        await Make.PublishAsync(admin, id);

        Assert.NotEqual(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Status);
        Assert.False(
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0/canDownloadAtLeastOneFile")).Data.GetValue<bool>()
        );
        Assert.True((await admin.GetAsync($"/api/datasets/{id}/versions/1.0/canDownloadAtLeastOneFile")).Data.GetValue<bool>());
    }
}
