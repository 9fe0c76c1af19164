using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>Showing a collection in others by links, on a page.</summary>
public sealed class CollectionLinkPageTests
{
    [Theory, EachDatabase]
    public async Task A_collection_is_shown_elsewhere_and_what_it_shows_is_taken_off(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        using var super = await manage.SuperuserAsync();
        var other = await Make.CollectionAsync(manage.Admin, published: true);
        var third = await Make.CollectionAsync(manage.Admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(manage.Admin, third, "Tides <far>");
        var path = manage.Path("links");
        Assert.Contains(
            path,
            Reader.Links(await super.PageAsync(manage.Path("general"))).Select(l => Reader.From(manage.Path("general"), l))
        );
        var form = FormOnPage.Of(path, await super.PageAsync(path), "item").With("do", "link");
        var unsaid = await form.Copy().With("item", "").SendAsync(super);
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        Assert.Contains("Choose a collection.", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "x").With("item", other).SendAsync(super)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.Copy().With("item", "no-such-place").SendAsync(super)).Status);
        var itself = await form.Copy().With("item", manage.Alias).SendAsync(super);
        Assert.Equal(HttpStatusCode.Forbidden, itself.Status);
        Assert.Contains("A collection cannot be shown in itself.", itself.Text, StringComparison.Ordinal);

        form.With("item", other);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(super)).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(super)).Status);
        var twice = await form.SendAsync(super);
        Assert.Contains("It is shown there already.", twice.Text, StringComparison.Ordinal);
        Assert.Contains(other, await LinksAsync(manage), StringComparison.Ordinal);

        _ = (await manage.Admin.PutAsync($"/api/dataverses/{third}/link/{manage.Alias}")).Text;
        _ = (await manage.Admin.PutAsync($"/api/datasets/{dataset}/link/{manage.Alias}")).Text;
        var page = await super.PageAsync(path);
        Assert.Contains("Tides <far>", Reader.Words(page), StringComparison.Ordinal);
        foreach (var (what, item) in ((string, string)[])[("end", other), ("drop", third), ("drop-dataset", pid)])
        {
            var ending = form.Copy().With("do", what).With("item", item);
            Assert.Equal(HttpStatusCode.Found, (await ending.SendAsync(super)).Status);
            // In another window it is there still.
            Assert.Equal(HttpStatusCode.Found, (await ending.SendAsync(super)).Status);
        }

        page = await super.PageAsync($"{path}?done=saved");
        Assert.Contains("It is saved.", page, StringComparison.Ordinal);
        Assert.Contains("No other collection shows it.", page, StringComparison.Ordinal);
        Assert.Contains("It shows nothing that lies elsewhere.", page, StringComparison.Ordinal);
        var left = await LinksAsync(manage);
        Assert.DoesNotContain(other, left, StringComparison.Ordinal);
        Assert.DoesNotContain(third, left, StringComparison.Ordinal);
        Assert.DoesNotContain(pid, left, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_links_collections_who_does_not_administer_the_installation(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true, language: "de");
        using var reader = manage.Reader;
        var other = await Make.CollectionAsync(manage.Admin, published: true);
        var path = manage.Path("links");
        using var guest = new Reader(manage.Server.Address);
        using var stranger = await manage.StrangerAsync();
        Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync(path)).Status);
        var sent = new Dictionary<string, string> { ["do"] = "link", ["item"] = other };
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.FormAsync(path, sent)).Status);
        foreach (var somebody in (Reader[])[stranger, reader])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await somebody.GetAsync(path)).Status);
            sent["antiforgery"] = Reader.Fields(await somebody.PageAsync("/account"))["antiforgery"];
            Assert.Equal(HttpStatusCode.Forbidden, (await somebody.FormAsync(path, sent)).Status);
        }

        Assert.DoesNotContain(
            path,
            Reader.Links(await reader.PageAsync(manage.Path("general"))).Select(l => Reader.From(manage.Path("general"), l))
        );
        Assert.DoesNotContain(other, await LinksAsync(manage), StringComparison.Ordinal);
    }

    private static async Task<string> LinksAsync(Managing manage) =>
        (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/links")).Text;
}
