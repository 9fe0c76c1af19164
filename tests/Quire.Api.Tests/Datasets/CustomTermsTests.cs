using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>The page that licence links lead to where a dataset has no licence of the installation.</summary>
public sealed class CustomTermsTests
{
    [Theory, EachDatabase]
    public async Task Exported_licence_links_lead_to_the_terms_of_that_version(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, pid) = await UnderTermsAsync(admin, ("termsOfUse", "Ask the village first."), ("disclaimer", "No warranty."));
        await Make.PublishAsync(admin, id);

        var json = (await guest.GetAsync($"/api/datasets/export?exporter=schema.org&persistentId={pid}")).Json[
            "license"
        ]!.GetValue<string>();
        var xml = XDocument
            .Parse((await guest.GetAsync($"/api/datasets/export?exporter=Datacite&persistentId={pid}")).Text)
            .Descendants()
            .Select(e => e.Attribute("rightsURI")?.Value)
            .Single(u => u?.Contains("customlicense", StringComparison.Ordinal) == true)!;
        foreach (var link in new[] { json, xml })
        {
            var page = await guest.GetAsync(new Uri(link).PathAndQuery);
            Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentHeaders.ContentType!.MediaType));
            Assert.Equal(["Terms of Use: Ask the village first.", "Disclaimer: No warranty."], Stated(page));
            Assert.Contains($"https://doi.org/{pid["doi:".Length..]}", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Each_version_shows_its_own_terms_and_only_to_those_who_may_see_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, _) = await UnderTermsAsync(admin, ("termsOfUse", "The first terms."));
        var path = $"/api/datasets/{id}/versions";
        (await guest.GetAsync($"{path}/:latest-published/customlicense")).MustBeError(
            HttpStatusCode.NotFound,
            $"Dataset version :latest-published of dataset {id} not found"
        );
        await Make.PublishAsync(admin, id);
        var second = Make.Dataset("Second");
        Deposit.UnderOwnTerms(second, ("termsOfUse", "The second terms."), ("termsOfAccess", "Write to us."));
        _ = (await admin.PutAsync($"{path}/:draft", second["datasetVersion"])).Data;

        Assert.Equal(["Terms of Use: The first terms."], Stated(await guest.GetAsync($"{path}/1.0/customlicense")));
        Assert.Equal(["Terms of Use: The first terms."], Stated(await guest.GetAsync($"{path}/:latest/customlicense")));
        Assert.Equal(
            ["Terms of Use: The second terms.", "Terms of Access: Write to us."],
            Stated(await admin.GetAsync($"{path}/:draft/customlicense"))
        );
        (await guest.GetAsync($"{path}/:draft/customlicense")).MustBeError(HttpStatusCode.Unauthorized);
        (await guest.GetAsync($"{path}/nonsense/customlicense")).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync("/api/datasets/987654321/versions/1.0/customlicense")).MustBeError(
            HttpStatusCode.NotFound,
            "Dataset with ID 987654321 not found."
        );

        _ = (await admin.PostAsync($"{path}/1.0/deaccession", new JsonObject { ["deaccessionReason"] = "A mistake." })).Data;
        (await guest.GetAsync($"{path}/1.0/customlicense")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Under_a_licence_there_is_no_page_whatever_the_terms_of_access(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var body = Make.Dataset(Make.Name("Licensed "));
        body["datasetVersion"]!["termsOfAccess"] = "Write to us.";
        var made = (await admin.PostAsync($"/api/dataverses/{await Make.CollectionAsync(admin)}/datasets", body)).Data;

        (await admin.GetAsync($"/api/datasets/{made["id"]}/versions/:draft/customlicense")).MustBeError(
            HttpStatusCode.NotFound,
            "This Dataset has no custom license"
        );
    }

    [Theory, EachDatabase]
    public async Task Terms_are_shown_as_they_were_written_and_run_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await UnderTermsAsync(
            admin,
            ("termsOfUse", "<script>alert(1)</script> & \"Über\"\r\nsecond line\nthird"),
            ("conditions", " \n "),
            ("restrictions", "資料は<b>研究</b>のみ")
        );

        var page = await admin.GetAsync($"/api/datasets/{id}/versions/:draft/customlicense");

        Assert.Equal(
            ["Terms of Use: <script>alert(1)</script> & \"Über\"\nsecond line\nthird", "Restrictions: 資料は<b>研究</b>のみ"],
            Stated(page)
        );
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page.Text, StringComparison.Ordinal);
        Assert.Equal("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory, EachDatabase]
    public async Task A_draft_without_any_terms_says_so(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await UnderTermsAsync(admin);

        var page = await admin.GetAsync($"/api/datasets/{id}/versions/:draft/customlicense");

        Assert.Empty(Stated(page));
        Assert.Contains("<p>No terms are stated.</p>", page.Text, StringComparison.Ordinal);
    }

    private static async Task<(long Id, string Pid)> UnderTermsAsync(Wire wire, params (string Name, string Text)[] terms)
    {
        var body = Make.Dataset(Make.Name("Own terms "));
        Deposit.UnderOwnTerms(body, terms);
        var made = (
            await wire.PostAsync($"/api/dataverses/{await Make.CollectionAsync(wire, published: true)}/datasets", body)
        ).Data;
        return (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
    }

    /// <summary>
    /// The terms on a page as a reader sees them: name, colon, text. The page is well-formed, so a slip in encoding is found.
    /// </summary>
    private static IEnumerable<string> Stated(WireAnswer page)
    {
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        var html = XDocument.Parse(page.Text, LoadOptions.PreserveWhitespace);
        foreach (var lineBreak in html.Descendants("br").ToList())
        {
            lineBreak.ReplaceWith("\n");
        }

        return html.Descendants("dt").Zip(html.Descendants("dd"), (name, text) => $"{name.Value}: {text.Value}");
    }
}
