using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Datasets that were published elsewhere keep their identifier, number and date.</summary>
public sealed class MigrationTests
{
    private const string LinkedData = "application/ld+json";
    private const string Citation = "https://dataverse.org/schema/citation/";

    [Theory, EachDatabase]
    public async Task A_dataset_is_published_here_as_it_was_there(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var pid = $"doi:10.5072/FK2/{Make.Name("M")}";
        var made = (await StartAsync(admin, collection, Moved(pid, "2.3"))).Data;
        var id = made["id"]!.GetValue<long>();
        Assert.Equal(pid, made["persistentId"]!.GetValue<string>());
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Null(draft["versionNumber"]);
        (await guest.GetAsync($"/api/datasets/{id}/versions/2.3")).MustBeError(HttpStatusCode.NotFound);
        await Deposit.FileAsync(admin, id, "a.txt");

        var released = (await ReleaseAsync(admin, id, "2020-10-26")).Data;

        Assert.Equal("2020-10-26", released["publicationDate"]!.GetValue<string>());
        var version = (await guest.GetAsync($"/api/datasets/{id}/versions/2.3")).Data;
        Assert.Equal("2020-10-26T00:00:00Z", version["releaseTime"]!.GetValue<string>());
        Assert.Contains(
            ", 2020, ",
            (await guest.GetAsync($"/api/datasets/{id}/versions/2.3/citation")).Message,
            StringComparison.Ordinal
        );
        await Deposit.RetitleAsync(admin, id, "Next");
        await Make.PublishAsync(admin, id, "minor");
        Assert.Equal("2.4", Number((await guest.GetAsync($"/api/datasets/{id}/versions/:latest")).Data));
        (await StartAsync(admin, collection, Moved(pid, "2.3"))).MustBeError(HttpStatusCode.Conflict);
    }

    [Theory, EachDatabase]
    public async Task Published_in_the_usual_way_it_keeps_its_number_too(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var made = (await StartAsync(admin, collection, Moved($"doi:10.5072/FK2/{Make.Name("M")}", "3.0"))).Data;
        var id = made["id"]!.GetValue<long>();

        await Make.PublishAsync(admin, id);

        Assert.Equal("3.0", Number((await server.Guest().GetAsync($"/api/datasets/{id}/versions/:latest")).Data));
    }

    [Theory, EachDatabase]
    public async Task What_was_never_published_or_cannot_be_read_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var pid = $"doi:10.5072/FK2/{Make.Name("M")}";
        var never = JsonNode.Parse(Moved(pid, "1.0"))!.AsObject();
        never.Remove("http://schema.org/datePublished");
        (await StartAsync(admin, collection, never.ToJsonString())).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot recreate a dataset that hasn't been published."
        );
        (await StartAsync(admin, collection, Moved("no identifier", "1.0"))).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot parse the @id 'no identifier'. Make sure it is in valid form - see Dataverse Native API documentation."
        );
        (await StartAsync(admin, collection, Moved(pid, "first"))).MustBeError(HttpStatusCode.BadRequest);
        (await StartAsync(admin, collection, "[]")).MustBeError(HttpStatusCode.BadRequest);

        var (id, _) = await Make.DatasetAsync(admin, collection);
        (await ReleaseAsync(admin, id, "once upon a time")).MustBeError(HttpStatusCode.BadRequest);
        (await ReleaseAsync(admin, id, "2999-01-01")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.TextAsync(HttpMethod.Post, $"/api/datasets/{id}/actions/:releasemigrated", "{}", LinkedData)).MustBeError(
            HttpStatusCode.BadRequest
        );
        _ = (await ReleaseAsync(admin, id, "2019-02-03")).Data;
        (await ReleaseAsync(admin, id, "2019-02-03")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_collection_is_published_in_the_name_of_who_made_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var parent = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, parent, $"@{name}", "admin");
        using var creator = server.As(token);
        var alias = await Make.CollectionAsync(creator, parent);
        var id = (await creator.GetAsync($"/api/dataverses/{alias}")).Data["id"];

        var published = (await admin.PostAsync($"/api/admin/publishDataverseAsCreator/{id}")).Data;

        Assert.Equal(alias, published["alias"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync($"/api/dataverses/{alias}")).Status);
        (await admin.PostAsync($"/api/admin/publishDataverseAsCreator/{id}")).MustBeError(HttpStatusCode.Forbidden);
        (await admin.PostAsync("/api/admin/publishDataverseAsCreator/987654321")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find dataverse with id 987654321"
        );
    }

    private static Task<WireAnswer> StartAsync(Wire wire, string collection, string body) =>
        wire.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/datasets/:startmigration", body, LinkedData);

    private static Task<WireAnswer> ReleaseAsync(Wire wire, long dataset, string date) =>
        wire.TextAsync(
            HttpMethod.Post,
            $"/api/datasets/{dataset}/actions/:releasemigrated",
            $$$"""{"schema:datePublished": "{{{date}}}", "@context": {"schema": "http://schema.org/"}}""",
            LinkedData
        );

    private static string Number(JsonNode version) => $"{version["versionNumber"]}.{version["versionMinorNumber"]}";

    private static string Moved(string pid, string number) =>
        $$"""
            {
              "@id": "{{pid}}",
              "http://schema.org/version": "{{number}}",
              "http://schema.org/datePublished": "2020-10-26",
              "http://schema.org/license": "CC0 1.0",
              "http://purl.org/dc/terms/title": "Moved",
              "http://purl.org/dc/terms/subject": "Physics",
              "http://purl.org/dc/terms/creator": { "{{Citation}}authorName": "Finch, Fiona" },
              "{{Citation}}datasetContact": { "{{Citation}}datasetContactEmail": "finch@example.edu" },
              "{{Citation}}dsDescription": { "{{Citation}}dsDescriptionValue": "Moved from elsewhere." }
            }
            """;
}
