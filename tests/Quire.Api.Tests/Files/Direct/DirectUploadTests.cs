using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>Bytes that go to the object store past the server, whole or in parts.</summary>
public sealed class DirectUploadTests
{
    private const int Part = 5 * 1024 * 1024;

    [Theory, EachDatabase]
    public async Task A_file_put_whole_is_out_of_reach_of_its_address_once_it_is_registered(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = DirectServer.Bytes(100_000);
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        Assert.Equal((Part, null), (urls["partSize"]!.GetValue<int>(), urls["complete"]));
        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(urls["url"], bytes)).Status);
        var identifier = urls["storageIdentifier"]!.GetValue<string>();

        var registered = (
            await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "straight.bin", bytes))
        ).Data;
        Assert.Equal(
            (1, 1),
            (
                registered["Result"]!["Total number of files"]!.GetValue<int>(),
                registered["Result"]!["Number of files successfully added"]!.GetValue<int>()
            )
        );
        var row = registered["Files"]![0]!;
        Assert.Equal(
            (identifier, "Added successfully to the dataset"),
            (row["storageIdentifier"]!.GetValue<string>(), row["successMessage"]!.GetValue<string>())
        );
        var file = row["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();
        await Make.PublishAsync(admin, dataset);

        Assert.Equal(HttpStatusCode.OK, (await DirectServer.PutAsync(urls["url"], DirectServer.Bytes(100_000))).Status);
        Assert.Equal(bytes, (await server.Guest().GetAsync($"/api/access/datafile/{file}")).Body);
        (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "again.bin", bytes))).Data["Files"]![0]!
            ["errorMessage"]
            .Says("belongs to a file already");
    }

    [Theory, EachDatabase]
    public async Task A_file_put_in_parts_is_out_of_reach_of_its_addresses_once_it_is_registered(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes((2 * Part) + 1000);
        var urls = await DirectServer.AskAsync(admin, dataset, bytes.Length);
        Assert.Equal((Part, null, 3), (urls["partSize"]!.GetValue<int>(), urls["url"], urls["urls"]!.AsObject().Count));
        var tags = new JsonObject();
        foreach (var (number, address) in urls["urls"]!.AsObject())
        {
            tags[number] = (
                await DirectServer.PutAsync(address, bytes.Skip((int.Parse(number) - 1) * Part).Take(Part).ToArray())
            ).Tag;
        }

        var complete = urls["complete"]!.GetValue<string>();
        Assert.Equal("Multipart Upload completed", (await admin.PutAsync(complete, tags)).Message);
        Assert.Equal("Multipart Upload completed", (await admin.PutAsync(complete, tags)).Message);
        var identifier = urls["storageIdentifier"]!.GetValue<string>();
        var added = (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "parts.bin", bytes))).Data[
            "Files"
        ]![0]!;
        var file = added["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();

        await DirectServer.PutAsync(urls["urls"]!["1"], DirectServer.Bytes(Part));
        (await admin.DeleteAsync(urls["abort"]!.GetValue<string>())).MustBeError(
            HttpStatusCode.Forbidden,
            "You are not permitted to abort file uploads with the supplied parameters."
        );
        Assert.Equal(DirectServer.Md5(bytes), DirectServer.Md5((await admin.GetAsync($"/api/access/datafile/{file}")).Body));
        Assert.NotEqual(identifier, added["fileDetails"]!["dataFile"]!["storageIdentifier"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Parts_given_up_are_gone_and_cannot_be_registered(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var urls = await DirectServer.AskAsync(admin, dataset, (2 * Part) + 1);
        var identifier = urls["storageIdentifier"]!.GetValue<string>();
        await DirectServer.PutAsync(urls["urls"]!["1"], DirectServer.Bytes(Part));
        Assert.Contains(DirectServer.KeyOf(identifier), await DirectServer.UnfinishedAsync(identifier));
        (
            await admin.PutAsync(
                urls["complete"]!.GetValue<string>(),
                new JsonObject { ["1"] = "0123456789abcdef0123456789abcdef" }
            )
        ).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PutAsync(urls["complete"]!.GetValue<string>(), new JsonArray())).MustBeError(HttpStatusCode.BadRequest);

        var abandoned = await admin.DeleteAsync(urls["abort"]!.GetValue<string>());

        Assert.Equal((HttpStatusCode.NoContent, 0), (abandoned.Status, abandoned.Body.Length));
        Assert.DoesNotContain(DirectServer.KeyOf(identifier), await DirectServer.UnfinishedAsync(identifier));
        (await admin.PutAsync(urls["complete"]!.GetValue<string>(), new JsonObject { ["1"] = "x" })).MustBeError(
            HttpStatusCode.Forbidden,
            "You are not permitted to complete file uploads with the supplied parameters."
        );
        (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "a.bin", [1]))).Data["Files"]![0]!
            ["errorMessage"]
            .Says("was not issued for this dataset");
    }

    [Theory, EachDatabase]
    public async Task Only_editors_are_given_addresses_and_only_where_the_store_takes_them(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        const string Text = "You are not permitted to upload files to this dataset.";
        (await stranger.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1")).MustBeError(HttpStatusCode.Forbidden, Text);
        (await server.Guest().GetAsync($"/api/datasets/{dataset}/uploadurls?size=1")).MustBeError(HttpStatusCode.Forbidden, Text);
        (
            await stranger.PutAsync(
                $"/api/datasets/mpupload?globalid={pid}&uploadid=x&storageidentifier=y",
                new JsonObject { ["1"] = "x" }
            )
        ).MustBeError(HttpStatusCode.Forbidden, "You are not permitted to complete file uploads with the supplied parameters.");
        (await server.Guest().DeleteAsync($"/api/datasets/mpupload?globalid={pid}&uploadid=x&storageidentifier=y")).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await DirectServer.RegisterAsync(stranger, dataset, new JsonObject())).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to edit this dataset."
        );
        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=-1")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size={long.MaxValue}")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/datasets/99999999/uploadurls?size=1")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PutAsync("/api/datasets/mpupload", new JsonObject { ["1"] = "x" })).MustBeError(HttpStatusCode.BadRequest);

        var local = await SharedServer.OfAsync(
            database,
            "no direct uploads",
            () =>
                Task.FromResult(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-local-").FullName,
                        ["Storage:Stores:local:Direct"] = "false",
                    }
                )
        );
        using var plain = local.Admin();
        var (other, _) = await Make.DatasetAsync(plain, "root");
        (await plain.GetAsync($"/api/datasets/{other}/uploadurls?size=1")).MustBeError(
            HttpStatusCode.NotFound,
            $"Direct upload not supported for files in this dataset: {other}"
        );
        (await DirectServer.RegisterAsync(plain, other, DirectServer.Said("local://2026/01/ab/x", "a.bin", [1]))).Data["Files"]![
            0
        ]!
            ["errorMessage"]
            .Says("Dataset store configuration does not allow provided storageIdentifier.");
    }

    [Theory, EachDatabase]
    public async Task Limits_and_the_switch_for_uploads_hold(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            await (await Quire.Testing.Swift.SwiftServer.GetAsync()).SettingsAsync()
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes(2000);
        var identifier = await DirectServer.PutAsync(admin, dataset, bytes);
        await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxFileUploadSizeInBytes", "1000");
        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1001")).MustBeError(
            HttpStatusCode.BadRequest,
            "The file you are trying to upload is too large to be uploaded to this dataset. The maximum allowed file size is 1000 bytes."
        );
        (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "a.bin", bytes))).Data["Files"]![0]!
            ["errorMessage"]
            .Says("exceeds the size limit");
        await admin.DeleteAsync("/api/admin/settings/:MaxFileUploadSizeInBytes");
        await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:UploadMethods", "dvn/rsync");
        const string Off = "File upload via HTTP is not available for this installation of Dataverse.";
        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1")).MustBeError(HttpStatusCode.ServiceUnavailable, Off);
        (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "a.bin", bytes))).MustBeError(
            HttpStatusCode.ServiceUnavailable,
            Off
        );
        (await admin.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1])).MustBeError(
            HttpStatusCode.ServiceUnavailable,
            Off
        );
        await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:UploadMethods", "native/http");
        Assert.Null(
            (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(identifier, "a.bin", bytes))).Data["Files"]![0]![
                "errorMessage"
            ]
        );
    }
}
