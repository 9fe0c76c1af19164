using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>
/// Files too long to be read while a client waits: their checksums are compared in the background, before they are public.
/// </summary>
public sealed class LateChecksumTests
{
    [Theory, EachDatabase]
    public async Task A_file_that_is_what_was_said_is_published(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database, verifyAtOnce: 0);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = DirectServer.Bytes(5000);

        var row = await RegisterAsync(admin, dataset, bytes, DirectServer.Md5(bytes));
        Assert.Null(row["errorMessage"]);
        var issued = row["storageIdentifier"]!.GetValue<string>();

        await PublishedAsync(admin, dataset, HttpStatusCode.OK);
        await Make.UnlockedAsync(admin, dataset);
        var file = (await admin.GetAsync($"/api/datasets/{dataset}/versions/1.0/files")).Data[0]!["dataFile"]!;
        Assert.Equal((DirectServer.Md5(bytes), 5000), (file["md5"]!.GetValue<string>(), file["filesize"]!.GetValue<int>()));
        Assert.NotEqual(issued, file["storageIdentifier"]!.GetValue<string>());
        Assert.DoesNotContain(DirectServer.KeyOf(issued), await DirectServer.KeysAsync(issued));
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{file["id"]}")).Body);
    }

    [Theory, EachDatabase]
    public async Task A_file_with_other_bytes_keeps_the_dataset_from_being_published_until_it_is_gone(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database, verifyAtOnce: 0);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var row = await RegisterAsync(admin, dataset, DirectServer.Bytes(5000), DirectServer.Md5([1]));
        Assert.Null(row["errorMessage"]);

        var refused = await PublishedAsync(admin, dataset, HttpStatusCode.Forbidden);

        Assert.Equal(
            "The stored content of the file late.bin does not have the checksum it was registered with. Delete or replace the file.",
            refused.Message
        );
        _ = (await admin.DeleteAsync($"/api/files/{row["fileDetails"]!["dataFile"]!["id"]}")).Data;
        await Make.PublishAsync(admin, dataset);
    }

    [Theory, EachDatabase]
    public async Task A_file_nobody_can_compare_is_refused(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database, verifyAtOnce: 0);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        (await RegisterAsync(admin, dataset, DirectServer.Bytes(5000), null))["errorMessage"]
            .Says("must be registered with its checksum");
    }

    private static async Task<JsonNode> RegisterAsync(Wire wire, long dataset, byte[] bytes, string? digest)
    {
        var said = DirectServer.Said(await DirectServer.PutAsync(wire, dataset, bytes), "late.bin", bytes);
        said["checksum"] = digest is null ? null : new JsonObject { ["@type"] = "md5", ["@value"] = digest.ToUpperInvariant() };
        return (await DirectServer.RegisterAsync(wire, dataset, said)).Data["Files"]![0]!;
    }

    // While the comparison is to come, publishing is refused with a text of its own.
    private static async Task<WireAnswer> PublishedAsync(Wire wire, long dataset, HttpStatusCode status)
    {
        for (var i = 0; ; i++)
        {
            var answer = await wire.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major");
            if (answer.Status == status && !answer.Message.Contains("still being compared", StringComparison.Ordinal))
            {
                return answer;
            }

            Assert.True(i < 300 && answer.Message.Contains("still being compared", StringComparison.Ordinal), answer.Text);
            await Task.Delay(50);
        }
    }
}
