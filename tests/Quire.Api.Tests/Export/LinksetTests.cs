using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Export;

public sealed class LinksetTests
{
    [Theory, EachDatabase]
    public async Task A_released_version_links_to_authors_licence_descriptions_and_files_and_files_back(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var body = Make.Dataset(Make.Name("Linked "));
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        var author = fields.Single(f => f!["typeName"]!.GetValue<string>() == "author")!["value"]![0]!;
        author["authorIdentifierScheme"] = Make.Field("authorIdentifierScheme", "controlledVocabulary", "ORCID");
        author["authorIdentifier"] = Make.Field("authorIdentifier", "primitive", "0000-0002-1825-0097");
        var collection = await Make.CollectionAsync(admin, published: true);
        var made = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data;
        var (id, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var file = await Deposit.FileAsync(admin, id, "table.txt");
        await Make.PublishAsync(admin, id);

        var answer = await guest.GetAsync($"/api/datasets/{id}/versions/1.0/linkset");

        Assert.Equal("application/linkset+json", answer.ContentHeaders.ContentType!.MediaType);
        var links = answer.Json["linkset"]!.AsArray();
        var page = links[0]!;
        var anchor = page["anchor"]!.GetValue<string>();
        Assert.EndsWith($"/dataset.xhtml?persistentId={pid}", anchor, StringComparison.Ordinal);
        Assert.Equal([$"https://doi.org/{pid["doi:".Length..]}"], Targets(page, "cite-as"));
        Assert.Equal(["https://orcid.org/0000-0002-1825-0097"], Targets(page, "author"));
        Assert.Equal("http://creativecommons.org/publicdomain/zero/1.0", page["license"]!["href"]!.GetValue<string>());
        var download = Assert.Single(Targets(page, "item"));
        Assert.EndsWith($"/api/access/datafile/{file}", download, StringComparison.Ordinal);
        Assert.Equal(download, links[1]!["anchor"]!.GetValue<string>());
        Assert.Equal([anchor], Targets(links[1]!, "collection"));
        foreach (var export in Targets(page, "describedby").Where(t => t.Contains("/api/", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(new Uri(export).PathAndQuery)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task A_draft_has_no_links_and_what_may_not_be_seen_is_not_found(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        const string Refusal = "Signposting is not supported on the :draft version";

        (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/linkset")).MustBeError(HttpStatusCode.BadRequest, Refusal);
        (await admin.GetAsync($"/api/datasets/{id}/versions/:latest/linkset")).MustBeError(HttpStatusCode.BadRequest, Refusal);
        (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0/linkset")).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/api/datasets/{id}/versions/x/linkset")).MustBeError(HttpStatusCode.BadRequest);
    }

    private static IEnumerable<string> Targets(JsonNode links, string relation) =>
        links[relation]!.AsArray().Select(t => t!["href"]!.GetValue<string>());
}
