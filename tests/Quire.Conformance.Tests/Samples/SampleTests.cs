using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Testing.Samples;

namespace Quire.Conformance.Tests.Samples;

/// <summary>Real collections with real data: deposited, published, found, exported and downloaded.</summary>
public sealed class SampleTests
{
    private static readonly string[] Exports =
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
    public async Task Every_sample_is_deposited_published_found_exported_and_downloaded(DatabaseKind database)
    {
        Assert.SkipWhen(Sample.Root is null, "The sample collections are not here.");
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Admin();
        using var guest = server.Guest();
        foreach (var name in Sample.Names)
        {
            await DepositAsync(new(Path.Combine(Sample.Root!, name)), "root", wire, guest);
        }
    }

    private static async Task DepositAsync(Sample collection, string parent, Wire wire, Wire guest)
    {
        var alias = (await wire.PostAsync($"/api/dataverses/{parent}", collection.Description)).Data["alias"]!.GetValue<string>();
        Assert.Equal(collection.Description["alias"]!.GetValue<string>(), alias);
        _ = (await wire.PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
        foreach (var dataset in collection.Datasets)
        {
            await DepositDatasetAsync(dataset, alias, wire, guest);
        }

        foreach (var below in collection.Collections)
        {
            await DepositAsync(below, alias, wire, guest);
        }
    }

    private static async Task DepositDatasetAsync(Sample dataset, string collection, Wire wire, Wire guest)
    {
        var description = dataset.Description;
        // One was exported with the list of its files; files come by upload alone.
        var version = description["datasetVersion"]!.AsObject();
        version.Remove("files");
        // Two come without any terms; nothing is published without.
        if (version["license"] is null && version["termsOfUse"] is null)
        {
            version["license"] = "CC0 1.0";
        }

        var made = (await wire.PostAsync($"/api/dataverses/{collection}/datasets", description)).Data;
        var (id, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var uploaded = new Dictionary<long, SampleFile>();
        foreach (var file in dataset.Files)
        {
            uploaded.Add(await UploadAsync(file, id, wire), file);
        }

        await Make.PublishAsync(wire, id);
        await MustBeFoundAsync(dataset, pid, guest);
        await MustBeExportedAsync(pid, dataset.Description, guest);
        foreach (var (file, expected) in uploaded)
        {
            var got = await guest.GetAsync($"/api/access/datafile/{file}?format=original");
            Assert.Equal(HttpStatusCode.OK, got.Status);
            Assert.True(expected.Bytes.AsSpan().SequenceEqual(got.Body), $"{expected.Name} came back changed.");
        }
    }

    private static async Task<long> UploadAsync(SampleFile file, long dataset, Wire wire)
    {
        var description = file.Description.DeepClone().AsObject();
        if (file.Folder.Length > 0)
        {
            description["directoryLabel"] = file.Folder;
        }

        var listed = (await wire.UploadAsync($"/api/datasets/{dataset}/add", file.Name, file.Bytes, description)).Data["files"]!
            .AsArray()
            .Single()!;
        Assert.Equal(file.Description["description"]?.GetValue<string>() ?? "", listed["description"]?.GetValue<string>() ?? "");
        Assert.Equal(file.Folder, listed["directoryLabel"]?.GetValue<string>() ?? "");
        return listed["dataFile"]!["id"]!.GetValue<long>();
    }

    private static async Task MustBeFoundAsync(Sample dataset, string pid, Wire guest)
    {
        var title = Title(dataset.Description);
        var search =
            $"/api/search?type=dataset&per_page=100&q={Uri.EscapeDataString($"title:\"{title.Replace("\"", "", StringComparison.Ordinal)}\"")}";
        // The index follows a publication, which ends beside any request.
        for (var i = 0; i < 200; i++)
        {
            var found = (await guest.GetAsync(search)).Data["items"]!.AsArray();
            if (found.Any(f => f!["global_id"]!.GetValue<string>() == pid && f["name"]!.GetValue<string>() == title))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"“{title}” was not found.");
    }

    private static async Task MustBeExportedAsync(string pid, JsonNode description, Wire guest)
    {
        foreach (var exporter in Exports)
        {
            var export = await guest.GetAsync(
                $"/api/datasets/export?exporter={exporter}&persistentId={Uri.EscapeDataString(pid)}"
            );
            Assert.True(export.Status == HttpStatusCode.OK, $"{exporter}: {export.Text}");
            var words = Title(description)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.All(char.IsLetterOrDigit))
                .ToList();
            Assert.All(words, w => Assert.Contains(w, export.Text, StringComparison.Ordinal));
        }
    }

    private static string Title(JsonNode description) =>
        description["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .Single(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>();
}
