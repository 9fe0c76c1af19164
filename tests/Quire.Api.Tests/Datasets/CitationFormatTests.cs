using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Citations as reference managers take them.</summary>
public sealed class CitationFormatTests
{
    [Theory, EachDatabase]
    public async Task A_version_is_cited_in_every_form_and_odd_titles_spoil_none(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, id, "Tides <and> {winds} & \"waves\"");
        var path = $"/api/datasets/{id}/versions";
        using var guest = server.Guest();

        var ris = await guest.GetAsync($"{path}/1.0/citation/RIS");
        Assert.Equal("text/plain", ris.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("\r\nTY  - DATA\r\n", ris.Text);
        Assert.Contains($"\r\nDO  - {pid}\r\n", ris.Text);
        Assert.EndsWith("ER  - \r\n", ris.Text);
        Assert.StartsWith("@data{", (await guest.GetAsync($"{path}/1.0/citation/BibTeX")).Text);
        Assert.Contains("\\{winds\\}", (await admin.GetAsync($"{path}/:draft/citation/BibTeX")).Text);

        var endNote = await admin.GetAsync($"{path}/:draft/citation/EndNote");
        Assert.Equal("text/xml", endNote.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("Tides <and> {winds} & \"waves\"", XDocument.Parse(endNote.Text).Descendants("title").Single().Value);
        var csl = await admin.GetAsync($"{path}/:draft/citation/CSL");
        Assert.Equal("application/json", csl.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("Tides <and> {winds} & \"waves\"", JsonNode.Parse(csl.Text)!["title"]!.GetValue<string>());
        Assert.Contains("&lt;and&gt;", (await admin.GetAsync($"{path}/:draft/citation/Internal")).Text);

        (await guest.GetAsync($"{path}/1.0/citation/MLA")).MustBeError(HttpStatusCode.BadRequest, "Invalid Format Requested.");
        (await guest.GetAsync($"{path}/:draft/citation/RIS")).MustBeError(HttpStatusCode.Unauthorized);
        (await guest.GetAsync($"{path}/9.0/citation/RIS")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_file_is_cited_for_those_who_may_download_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "tides.txt", "words");
        await Make.PublishAsync(admin, dataset);
        using var guest = server.Guest();
        var path = $"/api/access/datafile/{file}/citation";

        Assert.Contains("tides.txt", (await guest.GetAsync($"{path}/RIS")).Text);
        Assert.Contains("tides.txt", (await guest.GetAsync($"{path}/endnote")).Text);
        (await guest.GetAsync($"{path}/MLA")).MustBeError(HttpStatusCode.BadRequest, "Invalid Format Requested.");
        (await guest.GetAsync("/api/access/datafile/999999999/citation/RIS")).MustBeError(HttpStatusCode.NotFound);

        _ = (
            await admin.PutAsync(
                $"/api/files/{file}/restrict",
                new JsonObject { ["restrict"] = true, ["termsOfAccess"] = "Ask us." }
            )
        ).Data;
        await Make.PublishAsync(admin, dataset);
        (await guest.GetAsync($"{path}/RIS")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Contains("tides.txt", (await admin.GetAsync($"{path}/RIS")).Text);
    }
}
