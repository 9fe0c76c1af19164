using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Several files described in one request.</summary>
public sealed class FilesMetadataTests
{
    [Theory, EachDatabase]
    public async Task Files_are_described_all_or_none_and_may_take_names_others_had(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var one = await Deposit.FileAsync(admin, dataset, "one.txt", "one");
        var two = await Deposit.FileAsync(admin, dataset, "two.txt", "two");
        await Deposit.FileAsync(admin, dataset, "three.txt", "three");
        var path = $"/api/datasets/{dataset}/files/metadata";

        var answer = await admin.PutAsync(
            path,
            new JsonArray(
                new JsonObject
                {
                    ["dataFileId"] = one,
                    ["label"] = "four.txt",
                    ["description"] = "Moved",
                },
                new JsonObject
                {
                    ["dataFileId"] = two,
                    ["label"] = "one.txt",
                    ["categories"] = new JsonArray("Data"),
                }
            )
        );
        Assert.Equal("File metadata updates have been completed for 2 files.", answer.Message);
        Assert.Equal(["four.txt", "one.txt", "three.txt"], await LabelsAsync());

        (
            await admin.PutAsync(
                path,
                new JsonArray(
                    new JsonObject { ["dataFileId"] = one, ["label"] = "five.txt" },
                    new JsonObject { ["dataFileId"] = two, ["label"] = "three.txt" }
                )
            )
        ).MustBeError(HttpStatusCode.BadRequest, "Filename already exists at three.txt");
        Assert.Equal(["four.txt", "one.txt", "three.txt"], await LabelsAsync());

        (await admin.PutAsync(path, new JsonArray(new JsonObject { ["dataFileId"] = 999999999 }))).MustBeError(
            HttpStatusCode.BadRequest,
            "The following files are not part of the current version of the Dataset. dataFileIds: [999999999]"
        );
        (await admin.PutAsync(path, new JsonArray(new JsonObject { ["dataFileId"] = "one" }))).MustBeError(
            HttpStatusCode.BadRequest,
            "One or more invalid dataFileId values were provided"
        );
        (await admin.PutAsync(path, new JsonArray(new JsonObject { ["dataFileId"] = one, ["restrict"] = false }))).MustBeError(
            HttpStatusCode.BadRequest,
            $"File (dataFileId:{one}) is already unrestricted"
        );
        (await admin.PutAsync(path, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        (await server.Guest().PutAsync(path, new JsonArray())).MustBeError(HttpStatusCode.Unauthorized);

        async Task<IEnumerable<string>> LabelsAsync() =>
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files"))
                .Data.AsArray()
                .Select(f => f!["label"]!.GetValue<string>())
                .Order(StringComparer.Ordinal);
    }
}
