using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>What a draft does to files, and what it must never do to the published version.</summary>
public sealed class DraftFileTests
{
    [Theory, EachDatabase]
    public async Task Deleting_a_file_from_a_draft_leaves_the_published_version_and_its_bytes(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);

        var deleted = await admin.DeleteAsync($"/api/files/{file}");

        Assert.False(deleted.Data.GetValue<bool>());
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
        Assert.Single((await server.Guest().GetAsync($"/api/datasets/{dataset}/versions/1.0/files")).Data.AsArray());
        Assert.Equal("content", (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.True((await admin.GetAsync($"/api/files/{file}/hasBeenDeleted")).Data.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task Deleting_a_file_that_was_never_published_removes_it_and_its_bytes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "content");
        var key = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["storageIdentifier"]!
            .GetValue<string>()
            .Split("://")[1];
        Assert.True(File.Exists(Path.Combine(server.Folder, "files", key)));

        Assert.True((await admin.DeleteAsync($"/api/files/{file}")).Data.GetValue<bool>());

        (await admin.GetAsync($"/api/files/{file}")).MustBeError(HttpStatusCode.NotFound, $"File with ID {file} not found.");
        await Wait.UntilAsync(() => !File.Exists(Path.Combine(server.Folder, "files", key)));
    }

    [Theory, EachDatabase]
    public async Task Replacing_a_file_keeps_the_chain_and_the_published_file(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);

        var answer = await admin.UploadAsync(
            $"/api/files/{file}/replace",
            "newer.txt",
            "newer"u8.ToArray(),
            contentType: "text/plain"
        );

        var placed = answer.Data["files"]!.AsArray().Single()!;
        Assert.Equal("newer.txt", placed["label"]!.GetValue<string>());
        Assert.Equal("", placed["description"]!.GetValue<string>());
        Assert.Null(placed["categories"]);
        Assert.Equal(file, placed["dataFile"]!["previousDataFileId"]!.GetValue<long>());
        Assert.Equal(file, placed["dataFile"]!["rootDataFileId"]!.GetValue<long>());
        var draft = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(placed["dataFile"]!["id"]!.GetValue<long>(), draft.Single()!["dataFile"]!["id"]!.GetValue<long>());
        Assert.Equal("content", (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(
            "a.txt",
            (await server.Guest().GetAsync($"/api/datasets/{dataset}/versions/1.0/files")).Data[0]!["label"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_replacement_must_be_of_the_same_type_and_another_content(DatabaseKind database)
    {
        var (_, admin, _, file) = await PublishedAsync(database);
        var png = new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0 };

        (
            await admin.UploadAsync($"/api/files/{file}/replace", "same.txt", "content"u8.ToArray(), contentType: "text/plain")
        ).MustBeError(HttpStatusCode.BadRequest);
        (await admin.UploadAsync($"/api/files/{file}/replace", "a.png", png)).MustBeError(
            HttpStatusCode.BadRequest,
            "The original file (Plain Text) and replacement file (PNG Image) are different file types."
        );
        var forced = await admin.UploadAsync(
            $"/api/files/{file}/replace",
            "a.png",
            png,
            new JsonObject { ["forceReplace"] = true }
        );

        Assert.Equal("image/png", forced.Data["files"]![0]!["dataFile"]!["contentType"]!.GetValue<string>());
        (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", "b"u8.ToArray(), contentType: "text/plain")).MustBeError(
            HttpStatusCode.BadRequest,
            "You cannot replace a file that is not in the most recently published dataset. (The file is unpublished or was deleted from a previous version.)"
        );
        (await admin.UploadAsync("/api/files/99999999/replace", "b.txt", [1])).MustBeError(
            HttpStatusCode.BadRequest,
            "Replacement file not found. There was no file found for ID: 99999999"
        );
    }

    [Theory, EachDatabase]
    public async Task Describing_a_file_in_a_draft_leaves_the_published_description(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);

        var answer = await DescribeAsync(
            admin,
            file,
            new JsonObject
            {
                ["label"] = "b.txt",
                ["directoryLabel"] = "sub",
                ["description"] = "",
                ["categories"] = new JsonArray("Code"),
            }
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/plain", answer.ContentHeaders.ContentType!.MediaType);
        Assert.StartsWith("File Metadata update has been completed: {\"label\":\"b.txt\"", answer.Text, StringComparison.Ordinal);
        var draft = JsonNode.Parse((await admin.GetAsync($"/api/files/{file}/metadata/draft")).Text)!;
        Assert.Equal("sub", draft["directoryLabel"]!.GetValue<string>());
        Assert.Equal("", draft["description"]!.GetValue<string>());
        Assert.Equal("Code", draft["categories"]![0]!.GetValue<string>());
        var published = JsonNode.Parse((await server.Guest().GetAsync($"/api/files/{file}/metadata")).Text)!;
        Assert.Equal("a.txt", published["label"]!.GetValue<string>());
        Assert.Equal("Described", published["description"]!.GetValue<string>());
        Assert.Equal("b.txt", (await admin.GetAsync($"/api/files/{file}/versions/:draft")).Data["label"]!.GetValue<string>());
        Assert.Equal("a.txt", (await admin.GetAsync($"/api/files/{file}/versions/1.0")).Data["label"]!.GetValue<string>());
        Assert.Equal("a.txt", (await server.Guest().GetAsync($"/api/files/{file}")).Data["label"]!.GetValue<string>());
        (await server.Guest().GetAsync($"/api/files/{file}/metadata/draft")).MustBeError(HttpStatusCode.BadRequest);
        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_name_another_file_has_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await Make.FileAsync(admin, dataset, "a.txt", "a", new JsonObject { ["directoryLabel"] = "sub" });
        var file = await Make.FileAsync(admin, dataset, "b.txt", "b");

        (await DescribeAsync(admin, file, new JsonObject { ["label"] = "a.txt", ["directoryLabel"] = "sub/" })).MustBeError(
            HttpStatusCode.BadRequest,
            "Filename already exists at sub/a.txt"
        );
        (await DescribeAsync(admin, file, new JsonObject { ["label"] = "sub/../../x" })).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task An_editor_who_saw_an_older_state_is_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var seen = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["lastUpdateTime"]!.GetValue<string>();

        (await DescribeAsync("2001-01-01T00:00:00Z")).MustBeError(
            HttpStatusCode.BadRequest,
            "Internal version timestamp 2001-01-01T00:00:00Z is outdated"
        );
        // A time nobody can have seen is no better, here as in edits of the metadata.
        (await DescribeAsync("2999-01-01T00:00:00Z")).MustBeError(
            HttpStatusCode.BadRequest,
            "Internal version timestamp 2999-01-01T00:00:00Z is outdated"
        );
        (await DescribeAsync("yesterday")).MustBeError(HttpStatusCode.BadRequest, "Error parsing date: yesterday");
        Assert.Equal(HttpStatusCode.OK, (await DescribeAsync(seen)).Status);

        async Task<WireAnswer> DescribeAsync(string time)
        {
            using var form = new MultipartFormDataContent { { new StringContent("{\"description\":\"new\"}"), "jsonData" } };
            return await admin.SendAsync(HttpMethod.Post, $"/api/files/{file}/metadata?sourceLastUpdateTime={time}", form);
        }
    }

    [Theory, EachDatabase]
    public async Task Restricting_takes_effect_when_the_draft_is_published(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);

        Assert.Equal(
            "File a.txt restricted.",
            (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Message
        );
        (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).MustBeError(
            HttpStatusCode.BadRequest,
            "Problem trying to update restriction status on a.txt: File a.txt is already restricted"
        );
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Status);
        await Make.PublishAsync(admin, dataset);

        var refused = await server.Guest().GetAsync($"/api/access/datafile/{file}");
        refused.MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal(403, refused.Json["code"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/access/datafile/{file}")).Status);
    }

    [Theory, EachDatabase]
    public async Task Restricting_reads_the_json_form_and_guards_the_terms(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var path = $"/api/files/{file}/restrict";

        (await admin.PutAsync(path, new JsonObject { ["enableAccessRequest"] = true })).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing Json: 'restrict' is required."
        );
        (await admin.PutAsync(path, new JsonObject { ["restrict"] = true, ["enableAccessRequest"] = false })).MustBeError(
            HttpStatusCode.Conflict
        );
        var answer = await admin.PutAsync(
            path,
            new JsonObject
            {
                ["restrict"] = true,
                ["enableAccessRequest"] = false,
                ["termsOfAccess"] = "Ask us",
            }
        );

        Assert.Equal(
            "File a.txt restricted. Access Request is disabled. Terms of Access for restricted files: Ask us",
            answer.Message
        );
        var version = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.False(version["fileAccessRequest"]!.GetValue<bool>());
        Assert.Equal("Ask us", version["termsOfAccess"]!.GetValue<string>());
        Assert.Equal(
            "File a.txt unrestricted.",
            (
                await admin.PutAsync(
                    path,
                    new JsonObject
                    {
                        ["restrict"] = false,
                        ["enableAccessRequest"] = true,
                        ["termsOfAccess"] = "Not kept",
                    }
                )
            ).Message
        );
        Assert.Equal(
            "File a.txt restricted. Access Request is enabled.",
            (await admin.PutAsync(path, new JsonObject { ["restrict"] = true, ["enableAccessRequest"] = true })).Message
        );
        Assert.Equal(
            "Ask us",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["termsOfAccess"]!.GetValue<string>()
        );
        (await admin.PutAsync("/api/files/99999999/restrict", new JsonObject { ["restrict"] = true })).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find datafile with id 99999999"
        );
    }

    [Theory, EachDatabase]
    public async Task A_file_cannot_come_restricted_where_nobody_could_get_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var body = Make.Dataset("No way to ask")["datasetVersion"]!.AsObject();
        body["fileAccessRequest"] = false;
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/versions/:draft", body.DeepClone())).Data;

        var answer = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "a.txt",
            [1],
            new JsonObject { ["restrict"] = true }
        );

        answer.MustBeError(HttpStatusCode.Conflict);
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Several_files_are_deleted_together_or_not_at_all(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var a = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var b = await Make.FileAsync(admin, dataset, "b.txt", "b");
        var path = $"/api/datasets/{dataset}/deleteFiles";

        (await admin.PutAsync(path, new JsonArray(99999999))).MustBeError(
            HttpStatusCode.BadRequest,
            "No files found with the provided IDs."
        );
        (await admin.PutAsync(path, new JsonArray(a, 99999999))).MustBeError(
            HttpStatusCode.BadRequest,
            "Some files listed are not present in the latest dataset version and cannot be deleted."
        );
        Assert.Equal("2 files deleted successfully", (await admin.PutAsync(path, new JsonArray(a, b))).Message);

        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Strangers_change_nothing(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        using var stranger = server.As((await Make.UserAsync(admin)).Token);

        (await stranger.DeleteAsync($"/api/files/{file}")).MustBeError(HttpStatusCode.BadRequest);
        (await stranger.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).MustBeError(HttpStatusCode.BadRequest);
        (await DescribeAsync(stranger, file, new JsonObject { ["description"] = "x" })).MustBeError(
            HttpStatusCode.BadRequest,
            "An error has occurred attempting to update the requested DataFile, likely related to permissions."
        );
        (await stranger.UploadAsync($"/api/files/{file}/replace", "b.txt", [1])).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to edit this dataset."
        );
        (await stranger.PutAsync($"/api/datasets/{dataset}/deleteFiles", new JsonArray(file))).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to delete files ont this dataset."
        );
        (
            await stranger.PostAsync(
                $"/api/files/{file}/metadata/categories",
                new JsonObject { ["categories"] = new JsonArray("x") }
            )
        ).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(
            "RELEASED",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task Discarding_a_draft_brings_every_published_description_back(DatabaseKind database)
    {
        var (_, admin, dataset, file) = await PublishedAsync(database);
        await DescribeAsync(admin, file, new JsonObject { ["label"] = "b.txt" });
        await DescribeAsync(admin, file, new JsonObject { ["description"] = "again" });
        await admin.DeleteAsync($"/api/files/{file}");
        await Make.FileAsync(admin, dataset, "c.txt", "c");

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")).Data;

        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest/files")).Data.AsArray();
        Assert.Equal("a.txt", files.Single()!["label"]!.GetValue<string>());
    }

    internal static async Task<WireAnswer> DescribeAsync(Wire wire, long file, JsonObject said)
    {
        using var form = new MultipartFormDataContent { { new StringContent(said.ToJsonString()), "jsonData" } };
        return await wire.SendAsync(HttpMethod.Post, $"/api/files/{file}/metadata", form);
    }

    internal static async Task<(TestServer Server, Wire Admin, long Dataset, long File)> PublishedAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(
            admin,
            dataset,
            "a.txt",
            "content",
            new JsonObject { ["description"] = "Described", ["categories"] = new JsonArray("Data") }
        );
        await Make.PublishAsync(admin, dataset);
        return (server, admin, dataset, file);
    }
}
