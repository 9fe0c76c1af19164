using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Access.Permissions;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Links by which people without account see a draft.</summary>
public sealed class PreviewLinkTests
{
    [Theory, EachDatabase]
    public async Task Whoever_has_the_link_sees_the_draft_and_nothing_else(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, word) = (await Make.CollectionAsync(admin), "phalarope" + Make.Name("w"));
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, $"About {word}");
        var (beside, _) = await Make.DatasetAsync(admin, collection);
        var file = await Make.FileAsync(admin, dataset, "a.txt", "unseen");
        (await admin.GetAsync($"/api/datasets/{dataset}/privateUrl")).MustBeError(
            HttpStatusCode.NotFound,
            "Private URL not found."
        );

        var made = (await admin.PostAsync($"/api/datasets/{dataset}/privateUrl")).Data;
        var token = made["token"]!.GetValue<string>();
        Assert.True(Guid.TryParse(token, out _));
        Assert.EndsWith($"/previewurl.xhtml?token={token}", made["link"]!.GetValue<string>(), StringComparison.Ordinal);
        var assignment = made["roleAssignment"]!;
        Assert.Equal(
            ($"#{dataset}", "member", token),
            (
                assignment["assignee"]!.GetValue<string>(),
                assignment["_roleAlias"]!.GetValue<string>(),
                assignment["privateUrlToken"]!.GetValue<string>()
            )
        );
        Assert.Equal(made.ToJsonString(), (await admin.GetAsync($"/api/datasets/{dataset}/previewUrl")).Data.ToJsonString());
        (await admin.PostAsync($"/api/datasets/{dataset}/previewUrl")).MustBeError(
            HttpStatusCode.Forbidden,
            "Preview URL already exists for this dataset."
        );

        using var holder = server.As(token);
        await GroupFixture.SeesAsync(holder, dataset, word, sees: true);
        Assert.Equal("unseen", (await server.Guest().GetAsync($"/api/access/datafile/{file}?key={token}")).Text);
        Assert.Contains(
            word,
            (await server.Guest().GetAsync($"/api/datasets/:persistentId/versions/:draft?persistentId={pid}&key={token}")).Text,
            StringComparison.Ordinal
        );
        (await holder.GetAsync($"/api/datasets/{beside}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
        (await holder.GetAsync($"/api/dataverses/{collection}")).MustBeError(HttpStatusCode.Unauthorized);
        (await holder.GetAsync($"/api/datasets/{dataset}/assignments")).MustBeError(HttpStatusCode.Unauthorized);
        (await holder.GetAsync($"/api/datasets/{dataset}/previewUrl")).MustBeError(HttpStatusCode.Unauthorized);
        (await holder.DeleteAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);
        (await holder.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);

        foreach (var page in (string[])["previewurl", "privateurl"])
        {
            var there = await server.Guest().GetAsync($"/{page}.xhtml?token={token}");
            Assert.Equal(HttpStatusCode.Redirect, there.Status);
            Assert.Equal($"./preview?token={token}", there.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.NotFound, (await server.Guest().GetAsync($"/{page}.xhtml")).Status);
        }

        foreach (var path in (string[])["previewUrl", "privateUrl"])
        {
            var version = await server.Guest().GetAsync($"/api/datasets/{path}DatasetVersion/{token}?returnOwners=true");
            Assert.Equal("DRAFT", version.Data["versionState"]!.GetValue<string>());
            Assert.Contains(word, version.Text, StringComparison.Ordinal);
            Assert.Contains("a.txt", version.Text, StringComparison.Ordinal);
            Assert.Contains($"Collection {collection}", version.Text, StringComparison.Ordinal);
            Assert.True(version.Headers.CacheControl!.NoStore && version.Headers.CacheControl.Private);
            Assert.Contains(
                "Ovadia, Noor",
                (await server.Guest().GetAsync($"/api/datasets/{path}DatasetVersion/{token}/citation")).Data[
                    "message"
                ]!.GetValue<string>(),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(
            "Private URL deleted.",
            (await admin.DeleteAsync($"/api/datasets/{dataset}/privateUrl")).Data["message"]!.GetValue<string>()
        );
        (await holder.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        (await server.Guest().GetAsync($"/api/datasets/previewUrlDatasetVersion/{token}")).MustBeError(
            HttpStatusCode.NotFound,
            "Private URL user not found"
        );
        (await admin.DeleteAsync($"/api/datasets/{dataset}/privateUrl")).MustBeError(
            HttpStatusCode.NotFound,
            "No Private URL to delete."
        );
    }

    [Theory]
    [CombinedWith("publish")]
    [CombinedWith("delete")]
    [CombinedWith("revoke")]
    public async Task The_link_ends_with_the_draft(DatabaseKind database, string how)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Make.Field("title", "primitive", "Second"))
        ).Data;
        var made = (await admin.PostAsync($"/api/datasets/{dataset}/previewUrl")).Data;
        using var holder = server.As(made["token"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Status);
        switch (how)
        {
            case "publish":
                await Make.PublishAsync(admin, dataset);
                break;
            case "delete":
                _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
                break;
            default:
                _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/assignments/{made["roleAssignment"]!["id"]}")).Data;
                break;
        }

        (await holder.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        (await admin.GetAsync($"/api/datasets/{dataset}/previewUrl")).MustBeError(HttpStatusCode.NotFound);
        Assert.DoesNotContain(
            (await admin.GetAsync($"/api/datasets/{dataset}/assignments")).Data.AsArray(),
            a => a!["assignee"]!.GetValue<string>() == $"#{dataset}"
        );
    }

    [Theory, EachDatabase]
    public async Task Anonymized_links_exist_where_the_installation_says_what_they_hide(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var path = $"/api/datasets/{dataset}/previewUrl?anonymizedAccess=true";
        (await admin.PostAsync(path)).MustBeError(HttpStatusCode.NotAcceptable, "Anonymized Access not enabled");
        await HideAsync(admin, "author");
        var token = (await admin.PostAsync(path)).Data["token"]!.GetValue<string>();
        var author = Field((await server.Guest().GetAsync($"/api/datasets/previewUrlDatasetVersion/{token}")).Data, "author");
        Assert.Equal(
            """{"typeName":"author","multiple":false,"typeClass":"primitive","value":"withheld"}""",
            author.ToJsonString()
        );

        _ = (await admin.DeleteAsync("/api/admin/settings/:AnonymizedFieldTypeNames")).Data;
        (await server.Guest().GetAsync($"/api/datasets/previewUrlDatasetVersion/{token}")).MustBeError(
            HttpStatusCode.NotAcceptable
        );
        await HideAsync(admin, "author");
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Make.Field("title", "primitive", "Second"))
        ).Data;
        (await admin.PostAsync(path)).MustBeError(
            HttpStatusCode.Forbidden,
            "Can't create a URL for anonymized access because this dataset has been published."
        );
    }

    [Theory, EachDatabase]
    public async Task No_route_tells_holders_of_an_anonymized_link_whose_it_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var mark = Make.Name("Quillfeather");
        var collection = Make.Name("lab");
        var body = Make.Collection(collection);
        body["name"] = $"Laboratory of {mark}";
        _ = (await admin.PostAsync("/api/dataverses/root", body)).Data;
        var made = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Nests", $"{mark}, Noor"))).Data;
        var (dataset, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        _ = (
            await admin.PutAsync(
                $"/api/datasets/{dataset}/editMetadata?replace=true",
                new JsonObject
                {
                    ["fields"] = new JsonArray(
                        Make.Field("depositor", "primitive", mark),
                        Make.Compounds("dsDescription", Make.Child("dsDescriptionValue", "What nests are.")),
                        Make.Compounds("contributor", Make.Child("contributorName", mark))
                    ),
                }
            )
        ).Data;
        var file = await Make.FileAsync(admin, dataset, "nests.txt", "two eggs");
        await HideAsync(admin, "author, datasetContact, contributor, depositor, producer");
        var token = (await admin.PostAsync($"/api/datasets/{dataset}/previewUrl?anonymizedAccess=true")).Data[
            "token"
        ]!.GetValue<string>();

        using var holder = server.As(token);
        using var guest = server.Guest();
        var problems = new List<string>();
        foreach (var route in ApiPath.All.Where(r => r.Method == "GET"))
        {
            var path = Filled(route.Path, collection, dataset, file, token);
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            path +=
                $"{separator}persistentId={pid}&q=nests&exporter=dataverse_json&version=:draft&object={dataset}&permission=EditDataset&returnOwners=true&show_facets=true";
            var without = await guest.GetAsync(path);
            foreach (var answer in new[] { await holder.GetAsync(path), await guest.GetAsync($"{path}&key={token}") })
            {
                var told = $"{answer.Headers}{answer.ContentHeaders}{answer.Text}";
                if (
                    told.Contains(mark, StringComparison.OrdinalIgnoreCase)
                    && !without.Text.Contains(mark, StringComparison.OrdinalIgnoreCase)
                )
                {
                    problems.Add($"{path}: {told}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Equal("two eggs", (await holder.GetAsync($"/api/access/datafile/{file}")).Text);
        (await holder.GetAsync($"/api/datasets/{dataset}/versions/:draft")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Bad API key"
        );
        (await holder.GetAsync($"/api/access/datafiles/{file}")).MustBeError(HttpStatusCode.Unauthorized);
        var version = await guest.GetAsync($"/api/datasets/previewUrlDatasetVersion/{token}?returnOwners=true");
        Assert.Contains("What nests are.", version.Text, StringComparison.Ordinal);
        Assert.Contains("nests.txt", version.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, version.Text, StringComparison.Ordinal);
        var citation = (await guest.GetAsync($"/api/datasets/previewUrlDatasetVersion/{token}/citation")).Data[
            "message"
        ]!.GetValue<string>();
        Assert.StartsWith("Author name(s) withheld, ", citation, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, citation, StringComparison.Ordinal);
    }

    private static string Filled(string path, string collection, long dataset, long file, string token) =>
        string.Join(
            '/',
            path.Split('/')
                .Select(
                    (part, i) =>
                        part is not ['{', ..] ? part
                        : part is "{token}" ? token
                        : part is "{version}" ? ":draft"
                        : part is "{block}" ? "citation"
                        : part is "{fileId}" or "{fileIds}" ? $"{file}"
                        : path.Split('/')[i - 1] is "dataverses" or "dataverse" ? collection
                        : path.Split('/')[i - 1] is "files" or "datafile" or "datafiles" ? $"{file}"
                        : $"{dataset}"
                )
        );

    private static JsonNode Field(JsonNode version, string name) =>
        version["metadataBlocks"]!["citation"]!["fields"]!.AsArray().Single(f => f!["typeName"]!.GetValue<string>() == name)!;

    private static async Task HideAsync(Wire admin, string fields) =>
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AnonymizedFieldTypeNames", fields)).Data;
}
