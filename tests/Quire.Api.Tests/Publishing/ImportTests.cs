using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Datasets that are taken over under the identifier they have.</summary>
public sealed class ImportTests
{
    [Theory, EachDatabase]
    public async Task A_dataset_is_taken_over_under_its_identifier(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var pid = $"doi:10.5072/FK2/{Make.Name("I")}";

        var made = await admin.PostAsync($"/api/dataverses/{collection}/datasets/:import?pid={pid}", Make.Dataset("Taken over"));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        var id = made.Data["id"]!.GetValue<long>();
        Assert.Equal($"/datasets/{id}", made.Headers.Location!.ToString());
        Assert.Equal(pid, made.Data["persistentId"]!.GetValue<string>());
        Assert.Null(made.Data["releaseCompleted"]);
        var latest = (await admin.GetAsync($"/api/datasets/:persistentId/versions/:latest?persistentId={pid}")).Data;
        Assert.Equal("DRAFT", latest["versionState"]!.GetValue<string>());
        (await admin.PostAsync($"/api/dataverses/{collection}/datasets/:import?pid={pid}", Make.Dataset("Twice"))).MustBeError(
            HttpStatusCode.Forbidden,
            $"Persistent identifier {pid} already exists in this Dataverse installation."
        );
    }

    [Theory, EachDatabase]
    public async Task Its_identifier_may_stand_in_the_body_or_be_named_as_some_clients_do(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var body = Make.Dataset("Taken over");
        var name = Make.Name("I");
        (body["protocol"], body["authority"], body["identifier"]) = ("doi", "10.5072", $"FK2/{name}");
        Assert.Equal(
            $"doi:10.5072/FK2/{name}",
            (await admin.PostAsync($"/api/dataverses/{collection}/datasets/:import", body)).Data[
                "persistentId"
            ]!.GetValue<string>()
        );
        var other = $"hdl:1902.1/{Make.Name("I")}";
        Assert.Equal(
            other,
            (
                await admin.PostAsync(
                    $"/api/dataverses/{collection}/datasets/:import?persistentId={other}&release=no",
                    Make.Dataset("Other")
                )
            ).Data["persistentId"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task It_is_published_at_once_where_that_is_asked_for(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var pid = $"doi:10.5072/FK2/{Make.Name("I")}";
        var made = await admin.PostAsync(
            $"/api/dataverses/{collection}/datasets/:import?pid={pid}&release=yes",
            Make.Dataset("Taken over")
        );
        Assert.True(made.Data["releaseCompleted"]!.GetValue<bool>());
        var version = (await server.Guest().GetAsync($"/api/datasets/:persistentId/versions/1.0?persistentId={pid}")).Data;
        Assert.Equal("RELEASED", version["versionState"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_published_is_taken_over_as_a_draft_and_that_is_said(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var closed = await Make.CollectionAsync(admin);
        var pid = $"doi:10.5072/FK2/{Make.Name("I")}";
        var made = await admin.PostAsync(
            $"/api/dataverses/{closed}/datasets/:import?pid={pid}&release=yes",
            Make.Dataset("Taken over")
        );
        Assert.False(made.Data["releaseCompleted"]!.GetValue<bool>());
        Assert.Contains("not published", made.Json["message"]!.GetValue<string>());
        var latest = (await admin.GetAsync($"/api/datasets/:persistentId/versions/:latest?persistentId={pid}")).Data;
        Assert.Equal("DRAFT", latest["versionState"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", "Please provide a persistent identifier")]
    [InlineData("?pid=10.5072", "Cannot parse the PID parameter '10.5072'.")]
    [InlineData("?pid=doi:10.5072/A%20B", "characters that are not allowed")]
    public async Task An_identifier_that_is_none_is_refused(string query, string says)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var refused = await admin.PostAsync($"/api/dataverses/{collection}/datasets/:import{query}", Make.Dataset("None"));
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(says, refused.Message);
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{collection}/contents")).Data.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_no_dataset_is_refused()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        (
            await admin.PostAsync($"/api/dataverses/{collection}/datasets/:import?pid=doi:10.5072/FK2/NONE", new JsonObject())
        ).MustBeError(HttpStatusCode.BadRequest);
    }
}
