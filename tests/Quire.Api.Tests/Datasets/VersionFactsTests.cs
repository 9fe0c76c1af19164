using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>What can be asked about a version besides the whole of it.</summary>
public sealed class VersionFactsTests
{
    [Theory, EachDatabase]
    public async Task Metadata_come_by_block_and_only_blocks_with_values(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Second title");
        using var guest = server.Guest();

        var blocks = (
            await guest.GetAsync($"/api/datasets/:persistentId/versions/1.0/metadata?persistentId={pid}")
        ).Data.AsObject();
        var block = (await guest.GetAsync($"/api/datasets/{id}/versions/1.0/metadata/citation")).Data;
        var whole = (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["metadataBlocks"]!;
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/metadata/citation")).Data;

        Assert.Equal(["citation"], blocks.Select(b => b.Key));
        Assert.Equal(
            ("citation", "Citation Metadata"),
            (block["name"]!.GetValue<string>(), block["displayName"]!.GetValue<string>())
        );
        Assert.True(JsonNode.DeepEquals(whole, blocks));
        Assert.True(JsonNode.DeepEquals(whole["citation"], block));
        Assert.Equal(
            "Second title",
            draft["fields"]!.AsArray().Single(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>()
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/1.0/metadata/geospatial")).MustBeError(
            HttpStatusCode.NotFound,
            "metadata block named geospatial not found"
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/2.0/metadata")).MustBeError(
            HttpStatusCode.NotFound,
            $"Dataset version 2.0 of dataset {id} not found"
        );
        (await guest.GetAsync($"/api/datasets/{id}/versions/:draft/metadata")).MustBeError(HttpStatusCode.Unauthorized);
        (await guest.GetAsync("/api/datasets/987654321/versions/1.0/metadata/citation")).MustBeError(
            HttpStatusCode.NotFound,
            "Dataset with ID 987654321 not found."
        );
    }

    [Theory, EachDatabase]
    public async Task A_citation_names_who_what_when_and_which_version(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Tides <and> winds");
        using var guest = server.Guest();
        var path = $"/api/datasets/{id}/versions";

        var released = (await guest.GetAsync($"{path}/1.0/citation")).Message;
        var draft = (await admin.GetAsync($"{path}/:draft/citation")).Message;

        Assert.StartsWith("Ovadia, Noor, ", released, StringComparison.Ordinal);
        Assert.Contains($"https://doi.org/{pid["doi:".Length..]}", released, StringComparison.Ordinal);
        Assert.Contains("Root", released, StringComparison.Ordinal);
        Assert.EndsWith(", V1", released, StringComparison.Ordinal);
        Assert.Contains("Tides &lt;and&gt; winds", draft, StringComparison.Ordinal);
        Assert.EndsWith(", DRAFT VERSION", draft, StringComparison.Ordinal);
        (await guest.GetAsync($"{path}/:draft/citation")).MustBeError(HttpStatusCode.Unauthorized);

        _ = (await admin.PostAsync($"{path}/1.0/deaccession", new JsonObject { ["deaccessionReason"] = "A mistake." })).Data;
        (await guest.GetAsync($"{path}/1.0/citation")).MustBeError(HttpStatusCode.NotFound);
        Assert.Contains(
            "DEACCESSIONED VERSION",
            (await guest.GetAsync($"{path}/1.0/citation?includeDeaccessioned=true")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task The_size_of_a_dataset_is_that_of_all_it_stores(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        const string Said = "Total size of the files stored in this dataset: ";
        Assert.Equal(Said + "0 bytes", (await admin.GetAsync($"/api/datasets/{id}/storagesize")).Message);
        var file = await Deposit.FileAsync(admin, id, "a.txt", new string('a', 1200));
        await Make.PublishAsync(admin, id);
        _ = (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", new byte[34], contentType: "text/plain")).Data;

        // The published file that the draft replaced is stored all the same.
        Assert.Equal(Said + "1,234 bytes", (await admin.GetAsync($"/api/datasets/{id}/storagesize")).Message);
        (await server.Guest().GetAsync($"/api/datasets/{id}/storagesize")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task Fields_that_sum_up_a_dataset_are_chosen_by_the_installation(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Guest();
        const string Path = "/api/datasets/summaryFieldNames";
        Assert.Equal(["dsDescription", "subject", "keyword", "publication", "notesText"], Names(await wire.GetAsync(Path)));

        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:CustomDatasetSummaryFields", "subject, producer")).Data;

        Assert.Equal(["subject", "producer"], Names(await wire.GetAsync(Path)));
    }

    private static IEnumerable<string> Names(WireAnswer answer) => answer.Data.AsArray().Select(n => n!.GetValue<string>());
}
