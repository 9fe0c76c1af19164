using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>What became of licence and terms between two versions is told in the words of the reader.</summary>
public sealed class ComparedTermsTests
{
    [Fact]
    public async Task Licence_and_terms_are_called_as_on_the_rest_of_the_page()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.PublishAsync(admin, id);
        var terms = new JsonObject
        {
            ["customTerms"] = new JsonObject { ["termsOfUse"] = "Ask first.", ["disclaimer"] = "None." },
        };
        _ = (await admin.PutAsync($"/api/datasets/{id}/license", terms)).Data;
        await Make.PublishAsync(admin, id);
        using var german = new Reader(server.Address, "de");
        using var english = new Reader(server.Address);
        var path = $"/dataset/{pid}?tab=versions&old=1.0&new=2.0";

        var said = await german.PageAsync(path);

        foreach (var word in (string[])["Lizenz", "Nutzungsbedingungen", "Haftungsausschluss"])
        {
            Assert.Contains(word, Reader.Texts(said, "th"));
        }

        Assert.Contains("Keine Lizenz oder eigene Bedingungen", WebUtility.HtmlDecode(said), StringComparison.Ordinal);
        Assert.DoesNotContain("No license", said, StringComparison.Ordinal);
        Assert.Contains("Licence", Reader.Texts(await english.PageAsync(path), "th"));
    }
}
