using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Texts;

/// <summary>What is refused on pages is said in the reader's language, on those that are read by everybody too.</summary>
public sealed class RefusalTextTests
{
    [Fact]
    public async Task A_search_that_is_not_understood_is_said_in_the_language_of_the_reader()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var german = new Reader(server.Address, "de");
        using var english = new Reader(server.Address);
        var path = $"/search?q={Uri.EscapeDataString("(gauges AND")}";

        Assert.Contains("Die Suchanfrage wird", await german.PageAsync(path), StringComparison.Ordinal);
        Assert.Contains("The search is not understood", await english.PageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_is_told_of_in_the_language_of_the_reader()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        await Make.PublishAsync(admin, id);
        using var german = new Reader(server.Address, "de");
        var path = $"/dataset/{pid}?tab=contact";
        var form = FormOnPage.Of(path, await german.PageAsync(path), "body");

        var refused = await form.With("from", "nobody").With("subject", "Gauges").With("body", "Where?").SendAsync(german);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("nobody ist keine E-Mail-Adresse.", Reader.Words(refused.Text), StringComparison.Ordinal);
        Assert.Equal("Where?", FormOnPage.Of(path, refused.Text, "body").Fields["body"]);
    }
}
