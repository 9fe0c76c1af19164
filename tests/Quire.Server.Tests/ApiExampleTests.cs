using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What the API document shows as a request is one the server takes.</summary>
public sealed class ApiExampleTests
{
    [Fact]
    public async Task A_deposit_made_of_nothing_but_the_examples_goes_through()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var document = (await admin.GetAsync("/openapi/v1.json")).Json;
        JsonNode Example(string operation) => Media(document, operation)["example"]!.DeepClone();

        _ = (await admin.PostAsync("/api/builtin-users?password=secret-erin&key=burrito", Example("CreateBuiltInAccount"))).Data;
        _ = (await admin.PostAsync("/api/dataverses/root", Example("CreateCollection"))).Data;
        _ = (await admin.PutAsync("/api/dataverses/rivers", Example("UpdateCollection"))).Data;
        _ = (await admin.PostAsync("/api/dataverses/rivers/assignments", Example("AssignCollectionRole"))).Data;
        var id = (await admin.PostAsync("/api/dataverses/rivers/datasets", Example("CreateDataset"))).Data[
            "id"
        ]!.GetValue<long>();
        _ = (await admin.PostAsync($"/api/datasets/{id}/assignments", Example("AssignDatasetRole"))).Data;
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", Example("UpdateDraft"))).Data;
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Example("EditMetadata"))).Data;
        _ = (await admin.PutAsync($"/api/datasets/editMetadata/{id}?replace=true", Example("EditMetadataTurned"))).Data;
        _ = (await admin.PostAsync("/api/admin/externalTools", Example("RegisterExternalTool"))).Data;
        _ = (await admin.PostAsync("/api/externalTools", Example("AddExternalTool"))).Data;
        _ = (await admin.PutAsync($"/api/datasets/{id}/deleteMetadata", Example("DeleteMetadata"))).Data;
        var facts = JsonNode.Parse(Example("AddFile")["jsonData"]!.GetValue<string>());
        var file = (await admin.UploadAsync($"/api/datasets/{id}/add", "levels.csv", "a,b\n"u8.ToArray(), facts)).Data;
        Assert.Equal("data", file["files"]![0]!["directoryLabel"]!.GetValue<string>());
        var number = file["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        _ = (await admin.PostAsync($"/api/files/{number}/metadata/categories", Example("SetFileCategories"))).Data;
        _ = (await admin.PutAsync($"/api/files/{number}/restrict", Example("RestrictFile"))).Data;
        await Make.PublishAsync(admin, await PublishedAboveAsync(admin, id));
        _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", Example("DeaccessionVersion"))).Data;
    }

    [Fact]
    public async Task What_it_calls_required_is_refused_when_it_is_missing()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var document = (await admin.GetAsync("/openapi/v1.json")).Json;
        (string Operation, string Path)[] posts =
        [
            ("CreateCollection", "/api/dataverses/root"),
            ("CreateBuiltInAccount", "/api/builtin-users?password=secret-erin&key=burrito"),
            ("AssignCollectionRole", "/api/dataverses/root/assignments"),
        ];
        foreach (var (operation, path) in posts)
        {
            var media = Media(document, operation);
            var required = media["schema"]!["required"]!.AsArray().Select(r => r!.GetValue<string>()).ToList();
            Assert.NotEmpty(required);
            foreach (var name in required)
            {
                var body = media["example"]!.DeepClone().AsObject();
                Assert.True(body.Remove(name), $"the example of {operation} has no {name}");
                Assert.InRange((await admin.PostAsync(path, body)).Status, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
            }
        }
    }

    private static async Task<long> PublishedAboveAsync(Wire admin, long dataset)
    {
        _ = (await admin.PostAsync("/api/dataverses/rivers/actions/:publish")).Data;
        return dataset;
    }

    private static JsonNode Media(JsonNode document, string operation) =>
        document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject())
            .Single(o => o.Value!["operationId"]!.GetValue<string>() == operation)
            .Value!["requestBody"]!["content"]!
            .AsObject()
            .Single()
            .Value!;
}
