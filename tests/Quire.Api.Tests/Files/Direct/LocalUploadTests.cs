using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Storage;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>Direct uploads to a store of files: signed addresses of this server.</summary>
public sealed class LocalUploadTests
{
    private const int Part = 5 * 1024 * 1024;

    [Theory, EachDatabase]
    public async Task A_file_put_whole_is_registered_and_its_address_takes_nothing_any_more(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var (first, bytes) = (DirectServer.Bytes(100_000), DirectServer.Bytes(100_000));
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        var identifier = urls["storageIdentifier"]!.GetValue<string>();
        Assert.StartsWith("local://incoming/", identifier, StringComparison.Ordinal);

        // A client that lost the answer puts it again.
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(urls["url"], first)).Status);
        var (status, tag) = await DirectServer.PutAsync(urls["url"], bytes);
        Assert.Equal((HttpStatusCode.OK, DirectServer.Md5(bytes)), (status, tag));
        var row = (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "straight.bin", bytes))).Data[
            "Files"
        ]![0]!;

        var file = row["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{file}")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectServer.PutAsync(urls["url"], bytes)).Status);
        (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "again.bin", bytes))).Data["Files"]![0]!
            ["errorMessage"]
            .Says("belongs to a file already");
    }

    [Theory, EachDatabase]
    public async Task A_file_put_in_parts_goes_on_where_it_was_left_whichever_client_goes_on(DatabaseKind database)
    {
        await using var server = await InPartsAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes((2 * Part) + 1000);
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        var identifier = urls["storageIdentifier"]!.GetValue<string>();
        var addresses = urls["urls"]!.AsObject();
        Assert.Equal((3, null), (addresses.Count, urls["url"]));
        var tags = new JsonObject();
        foreach (var number in new[] { "3", "1" })
        {
            tags[number] = (await DirectServer.PutAsync(addresses[number], PartOf(bytes, number))).Tag;
        }

        // The third is put once more, the second was cut off: nothing of it counts.
        tags["3"] = (await DirectServer.PutAsync(addresses["3"], PartOf(bytes, "3"))).Tag;
        var complete = urls["complete"]!.GetValue<string>();
        var missing = new JsonObject { ["1"] = tags["1"]!.GetValue<string>(), ["2"] = tags["1"]!.GetValue<string>() };
        (await admin.PutAsync(complete, missing)).MustBeError(HttpStatusCode.BadRequest);
        tags["2"] = (await DirectServer.PutAsync(addresses["2"], PartOf(bytes, "2"))).Tag;
        Assert.Equal("Multipart Upload completed", (await admin.PutAsync(complete, tags)).Message);
        // The answer was lost; asking again is answered alike.
        Assert.Equal("Multipart Upload completed", (await admin.PutAsync(complete, tags)).Message);

        var row = (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "parts.bin", bytes))).Data;
        var file = row["Files"]![0]!["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{file}")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectServer.PutAsync(addresses["1"], PartOf(bytes, "1"))).Status);
    }

    [Theory, EachDatabase]
    public async Task An_upload_in_parts_that_was_given_up_takes_nothing_any_more(DatabaseKind database)
    {
        await using var server = await InPartsAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes(Part + 1000);
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        var addresses = urls["urls"]!.AsObject();
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(addresses["1"], PartOf(bytes, "1"))).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync(urls["abort"]!.GetValue<string>())).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await DirectServer.PutAsync(addresses["2"], PartOf(bytes, "2"))).Status);
        (await admin.PutAsync(urls["complete"]!.GetValue<string>(), new JsonObject { ["1"] = "x" })).MustBeError(
            HttpStatusCode.Forbidden
        );
    }

    [Theory, EachDatabase]
    public async Task Cleaning_gives_up_uploads_under_way_and_what_came_of_them(DatabaseKind database)
    {
        await using var server = await InPartsAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes(Part + 1000);
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        var addresses = urls["urls"]!.AsObject();
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(addresses["1"], PartOf(bytes, "1"))).Status);

        var dry = (await admin.GetAsync($"/api/datasets/{dataset}/cleanStorage?dryrun=true")).Message;
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(addresses["1"], PartOf(bytes, "1"))).Status);
        var cleaned = (await admin.GetAsync($"/api/datasets/{dataset}/cleanStorage")).Message;

        Assert.Matches("Deleted: .+$", dry);
        Assert.Equal(dry, cleaned);
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectServer.PutAsync(addresses["1"], PartOf(bytes, "1"))).Status);
        var parts = Path.Combine(server.Services.GetRequiredService<ObjectStores>()["local"].Place, ".parts");
        Assert.Empty(Directory.GetFileSystemEntries(parts));
    }

    [Theory, EachDatabase]
    public async Task One_part_put_twice_at_once_is_one_of_the_two(DatabaseKind database)
    {
        await using var server = await InPartsAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var urls = await DirectServer.AskAsync(admin, dataset, Part + 1);
        var addresses = urls["urls"]!.AsObject();
        var last = (await DirectServer.PutAsync(addresses["2"], new byte[1])).Tag;

        var tags = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(i => DirectServer.PutAsync(addresses["1"], [.. Enumerable.Repeat((byte)i, Part)]))
        );

        var done = 0;
        foreach (var tag in tags.Select(t => t.Tag))
        {
            var complete = new JsonObject { ["1"] = tag, ["2"] = last };
            done += (await admin.PutAsync(urls["complete"]!.GetValue<string>(), complete)).Status == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(done > 0, "All of them took each other away.");
    }

    [Theory, EachDatabase]
    public async Task An_address_takes_what_was_announced_under_the_key_it_was_given_for_and_nothing_else(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var (other, _) = await Make.DatasetAsync(admin, collection);
        var urls = await DirectServer.AskAsync(admin, dataset, 10);
        var address = urls["url"]!.GetValue<string>();

        foreach (
            var forged in new[]
            {
                address.Replace("most=10", "most=11", StringComparison.Ordinal),
                address.Replace("until=", "until=9", StringComparison.Ordinal),
                address.Replace("object=incoming", "object=2026", StringComparison.Ordinal),
                address.Replace("object=incoming/", "object=../", StringComparison.Ordinal),
                address.Replace("part=0", "part=1", StringComparison.Ordinal),
                address.Replace("/uploads/local", "/uploads/elsewhere", StringComparison.Ordinal),
                address[..^1],
                address.Split("&token=")[0],
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await DirectServer.PutAsync(JsonValue.Create(forged), new byte[10])).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await DirectServer.PutAsync(urls["url"], new byte[11])).Status);
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(urls["url"], new byte[10])).Status);
        var said = DirectServer.Said(urls["storageIdentifier"]!.GetValue<string>(), "a.bin", new byte[10]);
        (await DirectServer.RegisterAsync(admin, other, said.DeepClone())).Data["Files"]![0]!
            ["errorMessage"]
            .Says("was not issued");
        (await DirectServer.RegisterAsync(admin, dataset, said)).Data["Files"]![0]!["successMessage"].Says("Added");
    }

    [Theory, EachDatabase]
    public async Task Where_a_store_takes_none_nobody_is_given_an_address(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-local-").FullName,
                ["Storage:Stores:local:Direct"] = "false",
            }
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");

        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1")).MustBeError(HttpStatusCode.NotFound);
    }

    private static Task<TestServer> InPartsAsync(DatabaseKind database) =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-local-").FullName,
                ["Storage:Stores:local:DirectPartMegabytes"] = "5",
            }
        );

    private static byte[] PartOf(byte[] bytes, string number) => [.. bytes.Skip((int.Parse(number) - 1) * Part).Take(Part)];
}
