using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Where files come from, where the installation collects that.</summary>
public sealed class ProvenanceTests
{
    private const string Document =
        """{"prefix":{"ex":"http://example.org/"},"entity":{"ex:table":{"prov:type":"a table"}},"bundle":{"ex:b":{"entity":{"ex:inner":{}}}}}""";

    [Theory, EachDatabase]
    public async Task A_document_is_stored_read_replaced_and_kept_once_the_file_is_public(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "table.csv");
        var path = $"/api/files/{file}/prov-json";
        (await admin.GetAsync(path)).MustBeError(HttpStatusCode.BadRequest, "No provenance json available for this file.");

        var stored = await admin.TextAsync(HttpMethod.Post, $"{path}?entityName=ex:table", Document, "application/json");
        Assert.Equal("PROV-JSON provenance data saved for Data File: table.tab", stored.Message);
        Assert.Equal(Document, (await admin.GetAsync(path)).Data["json"]!.GetValue<string>());
        _ = (await admin.TextAsync(HttpMethod.Post, $"{path}?entityName=ex:inner", Document, "application/json")).Data;
        Assert.Equal("PROV-JSON deleted for the selected Data File.", (await admin.DeleteAsync(path)).Message);
        (await admin.GetAsync(path)).MustBeError(HttpStatusCode.BadRequest);

        await Make.PublishAsync(admin, dataset);
        _ = (await admin.TextAsync(HttpMethod.Post, $"{path}?entityName=ex:table", Document, "application/json")).Data;
        (await admin.TextAsync(HttpMethod.Post, $"{path}?entityName=ex:table", Document, "application/json")).MustBeError(
            HttpStatusCode.Forbidden,
            "PROV-JSON cannot be updated for a published file that already has PROV-JSON."
        );
        (await admin.DeleteAsync(path)).MustBeError(
            HttpStatusCode.Forbidden,
            "PROV-JSON cannot be deleted for a published file."
        );
    }

    [Theory, EachDatabase]
    public async Task What_is_no_document_or_names_nothing_in_it_is_refused(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Deposit.FileAsync(admin, dataset, "table.csv");
        var path = $"/api/files/{file}/prov-json?entityName=ex:table";
        foreach (var wrong in new[] { "no", "[]", """{"entities":{}}""", """{"entity":7}""", """{"entity":{"ex:table":"x"}}""" })
        {
            (await admin.TextAsync(HttpMethod.Post, path, wrong, "application/json")).MustBeError(
                HttpStatusCode.BadRequest,
                "The uploaded provenance file does not comply with the W3C Provenance standard."
            );
        }

        foreach (var entity in new[] { "?entityName=ex:other", "" })
        {
            (
                await admin.TextAsync(HttpMethod.Post, $"/api/files/{file}/prov-json{entity}", Document, "application/json")
            ).MustBeError(
                HttpStatusCode.BadRequest,
                "Entity name provided does not match any entities parsed from the uploaded PROV-JSON."
            );
        }

        var words = $"/api/files/{file}/prov-freeform";
        (await admin.TextAsync(HttpMethod.Post, words, "no", "application/json")).MustBeError(
            HttpStatusCode.BadRequest,
            "A valid JSON object could not be found."
        );
        (await admin.PostAsync(words, new JsonObject { ["words"] = "x" })).MustBeError(
            HttpStatusCode.BadRequest,
            "The JSON object you send must have a key called 'text'."
        );
    }

    [Theory, EachDatabase]
    public async Task Words_belong_to_the_version(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "table.csv");
        await Make.PublishAsync(admin, dataset);
        var path = $"/api/files/{file}/prov-freeform";
        (await admin.GetAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            "No provenance free form text available for this file."
        );

        Assert.Equal(
            "Free-form provenance data saved for Data File : From the archive",
            (await admin.PostAsync(path, new JsonObject { ["text"] = "From the archive" })).Message
        );
        Assert.Equal("From the archive", (await admin.GetAsync(path)).Data["text"]!.GetValue<string>());
        Assert.DoesNotContain("From the archive", (await admin.GetAsync($"/api/files/{file}/metadata")).Text);
        await Make.PublishAsync(admin, dataset, "minor");
        Assert.Contains("From the archive", (await admin.GetAsync($"/api/files/{file}/metadata")).Text);
    }

    private static async Task<TestServer> StartAsync(DatabaseKind database)
    {
        var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ProvCollectionEnabled", "true")).Data;
        return server;
    }
}
