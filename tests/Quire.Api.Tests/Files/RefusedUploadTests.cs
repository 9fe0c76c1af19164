using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>An upload that is refused when its bytes are stored already leaves none of them.</summary>
public sealed class RefusedUploadTests
{
    [Theory, EachDatabase]
    public async Task Two_files_in_the_place_of_one(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "one");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent("two"u8.ToArray()), "file", "b.txt" },
            { new ByteArrayContent("three"u8.ToArray()), "file", "c.txt" },
        };

        (await admin.SendAsync(HttpMethod.Post, $"/api/files/{file}/replace", form)).MustBeError(HttpStatusCode.BadRequest);

        Assert.Single(server.StoredFiles);
    }

    [Theory, EachDatabase]
    public async Task One_whose_description_the_draft_cannot_have(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:PublicInstall", "true")).Data;

        var answer = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "a.txt",
            "one"u8.ToArray(),
            new System.Text.Json.Nodes.JsonObject { ["restrict"] = true }
        );

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Empty(server.StoredFiles);
    }
}
