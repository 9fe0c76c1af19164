using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Files.Auxiliary;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

public sealed class AuxiliaryFileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_tools_derive_is_kept_listed_given_and_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");

        var saved = (
            await FormAsync(
                admin,
                file,
                "dpJson",
                "v1",
                "{\"mean\":1}",
                ("origin", "myApp"),
                ("isPublic", "true"),
                ("type", "DP")
            )
        ).Data;

        Assert.Equal(
            """{"formatTag":"dpJson","formatVersion":"v1","origin":"myApp","isPublic":true,"type":"DP"}""",
            new JsonObject(
                saved.AsObject().Take(5).Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value?.DeepClone()))
            ).ToJsonString()
        );
        Assert.Equal(10, saved["fileSize"]!.GetValue<long>());
        Assert.Equal("MD5", saved["checksum"]!["type"]!.GetValue<string>());
        Assert.Equal(file, saved["dataFile"]!["id"]!.GetValue<long>());
        _ = (await FormAsync(admin, file, "other", "v1", "x", ("origin", "else"))).Data;
        var path = $"/api/access/datafile/{file}/auxiliary";
        Assert.Equal(2, (await admin.GetAsync(path)).Data.AsArray().Count);
        var one = Assert.Single((await admin.GetAsync($"{path}/myApp")).Data.AsArray())!;
        Assert.Equal("dpJson", one["formatTag"]!.GetValue<string>());
        Assert.Equal("{\"mean\":1}", (await admin.GetAsync($"{path}/dpJson/v1")).Text);
        (await FormAsync(admin, file, "dpJson", "v1", "y")).MustBeError(HttpStatusCode.Conflict, "Auxiliary file already exists");
        Assert.Equal(3, server.StoredFiles.Count);
        Assert.Equal("Auxiliary file deleted.", (await admin.DeleteAsync($"{path}/dpJson/v1")).Message);
        (await admin.GetAsync($"/api/access/datafile/{file}/auxiliary/dpJson/v1")).MustBeError(
            HttpStatusCode.NotFound,
            $"Auxiliary metadata format dpJson is not available for datafile {file}"
        );
        await LeftAsync(server, 2);
        (await admin.GetAsync($"/api/access/datafile/{file}/auxiliary/myApp")).MustBeError(
            HttpStatusCode.NotFound,
            $"No Auxiliary files exist for datafile {file} and the specified origin"
        );
        _ = (await admin.DeleteAsync($"/api/files/{file}")).Data;
        await LeftAsync(server, 0);
    }

    [Theory, EachDatabase]
    public async Task What_goes_with_a_dataset_goes_from_the_store(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        _ = (await FormAsync(admin, file, "t", "1", "derived")).Data;
        Assert.Equal(2, server.StoredFiles.Count);

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Data;

        await LeftAsync(server, 0);
    }

    [Theory, EachDatabase]
    public async Task Public_ones_are_for_everybody_and_the_others_for_those_who_have_the_file(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a", new JsonObject { ["restrict"] = true });
        _ = (await FormAsync(admin, file, "open", "1", "told", ("isPublic", "true"))).Data;
        _ = (await FormAsync(admin, file, "closed", "1", "secret")).Data;
        var path = $"/api/access/datafile/{file}/auxiliary";
        foreach (var ask in new[] { path, $"{path}/open/1", $"{path}/closed/1" })
        {
            (await guest.GetAsync(ask)).MustBeError(HttpStatusCode.Forbidden);
        }

        await Make.PublishAsync(admin, dataset);

        Assert.Equal("told", (await guest.GetAsync($"{path}/open/1")).Text);
        (await guest.GetAsync($"{path}/closed/1")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal(["open"], (await guest.GetAsync(path)).Data.AsArray().Select(a => a!["formatTag"]!.GetValue<string>()));
        Assert.Equal("secret", (await admin.GetAsync($"{path}/closed/1")).Text);
        Assert.Equal(2, (await admin.GetAsync(path)).Data.AsArray().Count);
        using var lines = new HttpRequestMessage(HttpMethod.Get, $"{path}/open/1");
        lines.Headers.TryAddWithoutValidation("Range", "lines=1-2");
        using var whole = await guest.Http.SendAsync(lines, Ct);
        Assert.Equal((HttpStatusCode.OK, "told"), (whole.StatusCode, await whole.Content.ReadAsStringAsync(Ct)));

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong." }
            )
        ).Data;

        (await guest.GetAsync($"{path}/open/1")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_file_has_no_more_than_are_listed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        _ = (await FormAsync(admin, file, "t", "0", "x")).Data;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var one = await db.AuxiliaryFiles.AsNoTracking().SingleAsync(Ct);
            for (var i = 1; i < SaveAuxiliaryFile.Most; i++)
            {
                (one.Id, one.FormatVersion, one.StorageKey) = (0, $"{i}", $"gone/{i}");
                db.AuxiliaryFiles.Add(one);
                await db.SaveChangesAsync(Ct);
                db.ChangeTracker.Clear();
            }
        }

        (await FormAsync(admin, file, "u", "1", "x")).MustBeError(HttpStatusCode.BadRequest);

        Assert.Equal(
            SaveAuxiliaryFile.Most,
            (await admin.GetAsync($"/api/access/datafile/{file}/auxiliary")).Data.AsArray().Count
        );
        Assert.Equal(2, server.StoredFiles.Count);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_auxiliary_file_is_refused_and_leaves_nothing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var path = $"/api/access/datafile/{file}/auxiliary/t/1";
        using var form = new MultipartFormDataContent { { new StringContent("x"), "origin" } };
        (await admin.SendAsync(HttpMethod.Post, path, form)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error saving Auxiliary file."
        );
        (await FormAsync(admin, file, "t", "1", "x", ("isPublic", "perhaps"))).MustBeError(HttpStatusCode.BadRequest);
        (await FormAsync(admin, file, new('t', 256), "1", "x")).MustBeError(HttpStatusCode.BadRequest);
        (await FormAsync(admin, file, "t", "1", "x", ("type", new('t', 256)))).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync(path, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        (await FormAsync(admin, 99_999_999, "t", "1", "x")).MustBeError(
            HttpStatusCode.BadRequest,
            "File not found based on id 99999999."
        );
        Assert.Single(server.StoredFiles);
    }

    private static async Task<WireAnswer> FormAsync(
        Wire wire,
        long file,
        string tag,
        string version,
        string content,
        params (string Name, string Value)[] said
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in said)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "derived.txt");
        return await wire.SendAsync(HttpMethod.Post, $"/api/access/datafile/{file}/auxiliary/{tag}/{version}", form);
    }

    // Bytes go once it stands that nothing mentions them.
    private static Task LeftAsync(TestServer server, int files) =>
        Wait.UntilAsync(() => server.StoredFiles.Count == files, $"{files} files are stored");
}
