using System.Net;
using Quire.Testing;

namespace Quire.Web.Tests.Pages;

/// <summary>Pages that tell what this is and how it is.</summary>
public sealed class AboutTests
{
    [Theory, EachDatabase]
    public async Task How_the_service_is_stands_on_a_page_in_the_language_of_the_reader(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var reader = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await reader.PageAsync("/status");

        foreach (var part in (string[])["Database", "Stores of files", "Stored files", "Search index"])
        {
            Assert.Contains(part, Reader.Texts(page, "dt"));
        }

        Assert.Contains("Datenbank", Reader.Texts(await german.PageAsync("/status"), "dt"));
        Assert.Contains(Reader.Links(await reader.PageAsync("/about")), l => l.EndsWith("/status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_of_the_API_says_what_it_is_and_every_link_of_it_leads_somewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync("/api");

        Assert.Contains("X-Dataverse-key", page, StringComparison.Ordinal);
        foreach (var link in Reader.Links(page).Where(l => l.StartsWith('.')))
        {
            var there = (await reader.GetAsync(Reader.From("/api", link))).Status;
            Assert.True(there is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.Redirect, $"{link}: {there}");
        }

        // Programs are told what they always were.
        using var program = server.Guest();
        (await program.GetAsync("/api")).MustBeError(HttpStatusCode.NotFound);
    }
}
