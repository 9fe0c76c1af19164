using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Storage;

public sealed class StorageDriverTests
{
    private static Task<TestServer> ServerAsync(DatabaseKind database) =>
        SharedServer.OfAsync(
            database,
            "two stores",
            () =>
                Task.FromResult<Dictionary<string, string?>>(
                    new(StringComparer.Ordinal)
                    {
                        ["Storage:Default"] = "local",
                        ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-store-").FullName,
                        ["Storage:Stores:local:Label"] = "Local disk",
                        ["Storage:Stores:archive:Path"] = Directory.CreateTempSubdirectory("quire-store-").FullName,
                        ["Storage:Stores:archive:Label"] = "Archive",
                    }
                )
        );

    private static async Task<string> NameAsync(Wire wire, string path) =>
        (await wire.GetAsync(path)).Data["name"]!.GetValue<string>();

    [Theory, EachDatabase]
    public async Task New_datasets_use_the_store_chosen_by_the_nearest_collection(DatabaseKind database)
    {
        var server = await ServerAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, outer);
        var path = $"/api/dataverses/{outer}/storageDriver";
        Assert.Equal(
            """{"Archive":"archive","Local disk":"local"}""",
            (await admin.GetAsync($"/api/dataverses/{outer}/allowedStorageDrivers")).Data.ToJsonString()
        );
        Assert.Equal("undefined", await NameAsync(admin, path));
        Assert.Equal("local", await NameAsync(admin, $"{path}?getEffective=true"));

        var set = await admin.TextAsync(HttpMethod.Put, path, "Archive");
        Assert.Equal("Storage set to: Archive/archive", set.Message);
        Assert.Equal(
            """{"name":"archive","type":"file","label":"Archive","directUpload":true,"directDownload":false,"uploadOutOfBand":false}""",
            (await admin.GetAsync($"/api/dataverses/{inner}/storageDriver?getEffective=true")).Data.ToJsonString()
        );
        var (dataset, _) = await Make.DatasetAsync(admin, inner);
        var own = $"/api/datasets/{dataset}/storageDriver";
        Assert.Equal("archive", await NameAsync(admin, own));
        Assert.Equal("archive", await StoreOfNewFileAsync());

        Assert.Equal(
            "Storage driver set to: Local disk/local",
            (await admin.TextAsync(HttpMethod.Put, own, "Local disk")).Message
        );
        Assert.Equal("local", await StoreOfNewFileAsync());
        Assert.Equal("Storage reset to default: archive", (await admin.DeleteAsync(own)).Message);
        Assert.Equal("archive", await StoreOfNewFileAsync());

        Assert.Equal("Storage reset to default: local", (await admin.DeleteAsync(path)).Message);
        Assert.Equal("local", await NameAsync(admin, $"{path}?getEffective=true"));
        Assert.Equal("archive", await NameAsync(admin, own));

        async Task<string> StoreOfNewFileAsync()
        {
            var file = await Make.FileAsync(admin, dataset, Make.Name("f") + ".txt", Make.Name("content "));
            var stored = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["storageIdentifier"]!.GetValue<string>();
            return stored.Split("://")[0];
        }
    }

    [Theory, EachDatabase]
    public async Task A_label_that_is_none_and_a_dataset_that_is_none_are_refused(DatabaseKind database)
    {
        var server = await ServerAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);

        foreach (var path in new[] { $"/api/dataverses/{alias}/storageDriver", $"/api/datasets/{dataset}/storageDriver" })
        {
            (await admin.TextAsync(HttpMethod.Put, path, "archive")).MustBeError(
                HttpStatusCode.BadRequest,
                "No Storage Driver found for : archive"
            );
        }

        (await admin.GetAsync("/api/datasets/987654/storageDriver")).MustBeError(HttpStatusCode.NotFound, "No such dataset");
        (await admin.DeleteAsync("/api/datasets/987654/storageDriver")).MustBeError(HttpStatusCode.NotFound, "No such dataset");
        (await admin.GetAsync("/api/datasets/987654/uploadlimits")).MustBeError(HttpStatusCode.NotFound, "No such dataset");
    }
}
