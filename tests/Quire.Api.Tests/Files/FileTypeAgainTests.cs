using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Looking at a file again: its type, whether it is a table, what its kind is called.</summary>
public sealed class FileTypeAgainTests
{
    [Theory, EachDatabase]
    public async Task A_type_somebody_claimed_is_told_from_the_bytes_and_stored_unless_it_is_a_dry_run(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "about.txt", "words", contentType: "application/x-claimed");
        await Make.PublishAsync(admin, dataset);
        Assert.Equal("application/x-claimed", await TypeAsync());
        Assert.Contains("application/x-claimed", (await ExportAsync()).Text);

        var tried = (await admin.PostAsync($"/api/files/{file}/redetect?dryRun=true")).Data;
        Assert.Equal(
            (true, "application/x-claimed", "text/plain; charset=US-ASCII"),
            (
                tried["dryRun"]!.GetValue<bool>(),
                tried["oldContentType"]!.GetValue<string>(),
                tried["newContentType"]!.GetValue<string>()
            )
        );
        Assert.Equal("application/x-claimed", await TypeAsync());

        Assert.False(
            (await admin.PostAsync($"/api/files/:persistentId/redetect?persistentId={pid}")).Status == HttpStatusCode.OK
        );
        var found = (await admin.PostAsync($"/api/files/{file}/redetect")).Data;
        Assert.False(found["dryRun"]!.GetValue<bool>());
        Assert.Equal("text/plain; charset=US-ASCII", await TypeAsync());
        Assert.DoesNotContain("application/x-claimed", (await ExportAsync()).Text);
        (await admin.PostAsync("/api/files/999999999/redetect")).MustBeError(HttpStatusCode.NotFound);

        async Task<string> TypeAsync() =>
            (await server.Guest().GetAsync($"/api/files/{file}")).Data["dataFile"]!["contentType"]!.GetValue<string>();

        Task<WireAnswer> ExportAsync() =>
            server.Guest().GetAsync($"/api/datasets/export?exporter=dataverse_json&persistentId={pid}");
    }

    [Theory, EachDatabase]
    public async Task What_is_no_table_is_made_none_and_back_into_none(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Deposit.FileAsync(admin, dataset, "notes.txt");
        (await admin.PostAsync($"/api/files/{file}/uningest")).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot uningest non-tabular file."
        );
        (await admin.PostAsync("/api/files/999999999/uningest")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find datafile with id 999999999"
        );
        var refused = await admin.PostAsync($"/api/files/{file}/reingest");
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith($"Tabular ingest is not supported for this file type (id: {file}, type: ", refused.Message);
        (await admin.PostAsync("/api/files/999999999/reingest")).MustBeError(
            HttpStatusCode.NotFound,
            "File not found for given id."
        );
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/lock/Ingest")).Data;
        (await admin.PostAsync($"/api/files/{file}/reingest")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset already locked with an Ingest lock"
        );
    }

    [Theory, EachDatabase]
    public async Task The_digest_and_the_categories_in_use_are_told(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        Assert.Equal("MD5", (await server.Guest().GetAsync("/api/files/fixityAlgorithm")).Message);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FileFixityChecksumAlgorithm", "SHA-256")).Data;
        Assert.Equal("SHA-256", (await server.Guest().GetAsync("/api/files/fixityAlgorithm")).Message);

        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        _ = await Make.FileAsync(
            admin,
            dataset,
            "photo.txt",
            "photo",
            new JsonObject { ["categories"] = new JsonArray("Photos", "Data") }
        );
        Assert.Equal(
            ["Documentation", "Data", "Code", "Photos"],
            (await admin.GetAsync($"/api/datasets/{dataset}/availableFileCategories"))
                .Data.AsArray()
                .Select(c => c!.GetValue<string>())
        );
    }
}
