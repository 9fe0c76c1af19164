using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>A released version says the same, to the byte, until the next one is published.</summary>
public sealed class PublishedFileTests
{
    private static readonly string[] Formats =
    [
        "dataverse_json",
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
        "OAI_ORE",
    ];

    [Theory, EachDatabase]
    public async Task No_edit_of_a_draft_shows_in_the_published_version_or_its_exports(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(
            admin,
            dataset,
            "table.csv",
            "a,b\n1,2\n",
            new JsonObject
            {
                ["description"] = "Described",
                ["directoryLabel"] = "data",
                ["categories"] = new JsonArray("Data"),
                ["dataFileTags"] = new JsonArray("Survey"),
                ["provFreeForm"] = "Counted.",
            }
        );
        await Make.PublishAsync(admin, dataset);
        string[] paths =
        [
            $"/api/datasets/{dataset}/versions/1.0",
            $"/api/datasets/{dataset}/versions",
            $"/api/datasets/{dataset}/versions/1.0/files",
            $"/api/datasets/{dataset}/versions/1.0/files?tabularTagName=Survey",
            $"/api/datasets/{dataset}/versions/1.0/files/counts",
            $"/api/datasets/{dataset}",
            $"/api/files/{file}",
            $"/api/files/{file}/metadata",
            $"/api/files/{file}/versions/1.0/citation",
            $"/api/search?q=entityId:{file}&show_entity_ids=true",
            .. Formats.Select(f => $"/api/datasets/export?exporter={f}&persistentId={pid}"),
        ];
        var before = await ReadAsync(guest, paths);
        Assert.Contains("Survey", before[paths[2]], StringComparison.Ordinal);

        JsonObject[] edits =
        [
            new() { ["dataFileTags"] = new JsonArray("Panel", "Event") },
            new() { ["label"] = "renamed.csv" },
            new() { ["directoryLabel"] = "elsewhere" },
            new() { ["description"] = "Changed" },
            new() { ["categories"] = new JsonArray("Code") },
            new() { ["provFreeForm"] = "Guessed." },
            new() { ["restrict"] = true },
        ];
        foreach (var edit in edits)
        {
            var answer = await DraftFileTests.DescribeAsync(admin, file, edit);
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            var after = await ReadAsync(guest, paths);
            Assert.All(paths, path => Assert.Equal(before[path], after[path]));
        }

        var draft = (await admin.GetAsync($"/api/files/{file}/versions/:draft")).Data;
        Assert.Equal(["Panel", "Event"], draft["dataFile"]!["tabularTags"]!.AsArray().Select(t => t!.GetValue<string>()));
        await Make.PublishAsync(admin, dataset);
        var first = await ReadAsync(guest, [paths[2]]);
        Assert.Contains("Survey", first[paths[2]], StringComparison.Ordinal);
        Assert.Contains(
            "Panel",
            (await guest.GetAsync($"/api/datasets/{dataset}/versions/2.0/files")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Panel",
            (await guest.GetAsync($"/api/datasets/export?exporter=dataverse_json&persistentId={pid}")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_discarded_draft_takes_its_tags_with_it(DatabaseKind database)
    {
        var (_, admin, dataset, file) = await DraftFileTests.PublishedAsync(database);
        await DraftFileTests.DescribeAsync(admin, file, new JsonObject { ["dataFileTags"] = new JsonArray("Panel") });

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")).Data;

        Assert.Null((await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["tabularTags"]);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Wire wire, string[] paths)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var answer = await wire.GetAsync(path);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Text}");
            read[path] = answer.Text;
        }

        return read;
    }
}
