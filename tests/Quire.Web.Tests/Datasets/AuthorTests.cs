using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>Whoever made a dataset, on its page.</summary>
public sealed class AuthorTests
{
    [Theory, EachDatabase]
    public async Task An_ORCID_is_a_mark_that_leads_there_and_nothing_else_is(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var body = Make.Dataset("Tides");
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        var authors = Make.Compounds("author", [.. Author("Okafor, Ngozi", "ORCID", "https://orcid.org/0000-0002-1825-009X")]);
        foreach (
            var (name, scheme, identifier) in ((string, string, string)[])
                [("Lind, Mara", "ISNI", "0000-0001-2345-6789"), ("Bell, Ada", "ORCID", "javascript:alert(1)")]
        )
        {
            var one = Make.Compounds("author", [.. Author(name, scheme, identifier)]);
            authors["value"]!.AsArray().Add(one["value"]![0]!.DeepClone());
        }

        fields[1] = authors;
        var data = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data;
        await Make.PublishAsync(admin, data["id"]!.GetValue<long>());
        using var reader = new Reader(server.Address);

        var page = new HtmlParser().ParseDocument(await reader.PageAsync($"/dataset/{data["persistentId"]}"));

        var mark = Assert.Single(page.QuerySelectorAll("main .people a"));
        Assert.Equal("https://orcid.org/0000-0002-1825-009X", mark.GetAttribute("href"));
        Assert.Equal("ORCID of Okafor, Ngozi", mark.GetAttribute("aria-label"));
        Assert.Equal("Okafor, Ngozi", mark.PreviousElementSibling!.TextContent);
    }

    private static IEnumerable<(string, System.Text.Json.Nodes.JsonObject)> Author(
        string name,
        string scheme,
        string identifier
    ) =>
        [
            Make.Child("authorName", name),
            Make.Child("authorIdentifierScheme", scheme, "controlledVocabulary"),
            Make.Child("authorIdentifier", identifier),
        ];
}
