using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>What the query flags of file endpoints add and whom they serve.</summary>
public sealed class FileFlagTests
{
    [Theory, EachDatabase]
    public async Task A_file_comes_with_its_version_and_owners_when_asked(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await DraftFileTests.PublishedAsync(database);
        using var guest = server.Guest();
        var pid = (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data["datasetPersistentId"]!.GetValue<string>();
        await DraftFileTests.DescribeAsync(admin, file, new JsonObject { ["description"] = "Told anew" });

        var plain = (await guest.GetAsync($"/api/files/{file}")).Data;
        var full = (await guest.GetAsync($"/api/files/{file}?returnDatasetVersion=true&returnOwners=true")).Data;
        var draft = (await admin.GetAsync($"/api/files/{file}?returnDatasetVersion=true")).Data;
        var released = (await admin.GetAsync($"/api/files/{file}/versions/1.0?returnDatasetVersion=true")).Data;

        Assert.Null(plain["datasetVersion"]);
        Assert.Null(plain["dataFile"]!["isPartOf"]);
        Assert.Equal("RELEASED", full["datasetVersion"]!["versionState"]!.GetValue<string>());
        Assert.Null(full["datasetVersion"]!["files"]);
        var owner = full["dataFile"]!["isPartOf"]!;
        Assert.Equal(("DATASET", pid), (owner["type"]!.GetValue<string>(), owner["persistentIdentifier"]!.GetValue<string>()));
        Assert.Equal(dataset, owner["identifier"]!.GetValue<long>());
        Assert.Equal("DATAVERSE", owner["isPartOf"]!["type"]!.GetValue<string>());
        Assert.Equal("root", owner["isPartOf"]!["isPartOf"]!["identifier"]!.GetValue<string>());
        Assert.Equal(
            ("DRAFT", "Told anew"),
            (draft["datasetVersion"]!["versionState"]!.GetValue<string>(), draft["description"]!.GetValue<string>())
        );
        Assert.Equal("RELEASED", released["datasetVersion"]!["versionState"]!.GetValue<string>());
        (await guest.GetAsync($"/api/files/{file}/versions/7.0")).MustBeError(
            HttpStatusCode.NotFound,
            $"File metadata for file with id {file} in dataset version 7.0 not found"
        );
    }

    [Theory, EachDatabase]
    public async Task Files_of_a_withdrawn_version_are_shown_to_those_who_may_edit_and_only_counted_for_others(
        DatabaseKind database
    )
    {
        var (server, admin, dataset, file) = await DraftFileTests.PublishedAsync(database);
        using var guest = server.Guest();
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "A mistake." }
            )
        ).Data;
        var version = $"/api/datasets/{dataset}/versions/1.0";

        foreach (
            var path in new[]
            {
                $"{version}/files",
                $"/api/files/{file}",
                $"/api/files/{file}/versions/1.0",
                $"/api/files/{file}/versions/1.0/citation",
            }
        )
        {
            // Of a citation it is not said whether the version is missing or hidden.
            var none = path.EndsWith("/citation", StringComparison.Ordinal)
                ? HttpStatusCode.Unauthorized
                : HttpStatusCode.NotFound;
            Assert.Equal(none, (await guest.GetAsync(path)).Status);
            Assert.Equal(none, (await guest.GetAsync($"{path}?includeDeaccessioned=true")).Status);
            Assert.Equal(none, (await admin.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{path}?includeDeaccessioned=true")).Status);
        }

        (await guest.GetAsync($"{version}/files/counts")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(
            1,
            (await guest.GetAsync($"{version}/files/counts?includeDeaccessioned=true")).Data["total"]!.GetValue<long>()
        );
        (await guest.GetAsync($"{version}/downloadsize")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(
            7,
            (await guest.GetAsync($"{version}/downloadsize?includeDeaccessioned=true")).Data["storageSize"]!.GetValue<long>()
        );
    }

    [Theory, EachDatabase]
    public async Task Whether_anything_can_be_downloaded_depends_on_who_asks(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var path = $"/api/datasets/{dataset}/versions/1.0/canDownloadAtLeastOneFile";
        await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);
        var (name, token) = await Make.UserAsync(admin);
        using var reader = server.As(token);

        Assert.False((await server.Guest().GetAsync(path)).Data.GetValue<bool>());
        Assert.False((await reader.GetAsync(path)).Data.GetValue<bool>());
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = "fileDownloader" }
            )
        ).Data;

        Assert.True((await reader.GetAsync(path)).Data.GetValue<bool>());
        Assert.True((await admin.GetAsync(path)).Data.GetValue<bool>());
        Assert.False((await server.Guest().GetAsync(path)).Data.GetValue<bool>());
        (await admin.GetAsync(path.Replace("1.0", "2.0", StringComparison.Ordinal))).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Pages_of_files_have_no_gap_and_end(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        for (var i = 0; i < 5; i++)
        {
            // The same size and type: only the id tells them apart.
            await Make.FileAsync(admin, dataset, $"{i}.txt", $"{i}");
        }

        foreach (var order in new[] { "NameAZ", "NameZA", "Newest", "Oldest", "Size", "Type" })
        {
            var path = $"/api/datasets/{dataset}/versions/:draft/files?orderCriteria={order}";
            var whole = Labels(await admin.GetAsync(path));
            var pages = new List<string>();
            for (var offset = 0; offset < 6; offset += 2)
            {
                pages.AddRange(Labels(await admin.GetAsync($"{path}&limit=2&offset={offset}")));
            }

            Assert.Equal(5, whole.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(whole, pages);
            Assert.Empty(Labels(await admin.GetAsync($"{path}&offset=5")));
        }
    }

    private static List<string> Labels(WireAnswer answer) =>
        [.. answer.Data.AsArray().Select(f => f!["label"]!.GetValue<string>())];
}
