using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.MyData;

/// <summary>What is somebody's own, on a page.</summary>
public sealed class MyDataPageTests
{
    [Theory, EachDatabase]
    public async Task It_lists_what_somebody_may_edit_with_its_state_and_nobody_elses(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        var (_, _) = await Make.DatasetAsync(admin, alias, "Tides in draft");
        var (published, _) = await Make.DatasetAsync(admin, alias, "Tides in print");
        await Make.FileAsync(admin, published, "north.txt", "x");
        await Make.PublishAsync(admin, published);
        var (reviewed, _) = await Make.DatasetAsync(admin, alias, "Tides in review");
        _ = (await admin.PostAsync($"/api/datasets/{reviewed}/submitForReview")).Data;
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);

        var page = "";
        await Wait.UntilAsync(
            async () => (page = await reader.PageAsync("/my")).Contains("3 results", StringComparison.Ordinal),
            "all are found"
        );

        var hits = Reader.Texts(page, "article");
        Assert.Contains(hits, h => h.Contains("Tides in draft") && h.Contains("Draft") && !h.Contains("In review"));
        Assert.Contains(hits, h => h.Contains("Tides in review") && h.Contains("In review"));
        Assert.Contains(hits, h => h.Contains("Tides in print") && h.Contains("Published"));
        Assert.Single(Reader.Texts(await reader.PageAsync("/my?state=In%20Review"), "article"));
        Assert.Single(Reader.Texts(await reader.PageAsync("/my?q=print"), "article"));
        Assert.Contains("north.txt", Reader.Words(await reader.PageAsync("/my?type=files")), StringComparison.Ordinal);
        Assert.Contains(alias, Reader.Words(await reader.PageAsync("/my?type=collections")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/my?q=%28")).Status);

        using var stranger = new Reader(server.Address);
        await stranger.SignInAsync(other);
        Assert.Contains("There is nothing of yours yet", await stranger.PageAsync("/my"), StringComparison.Ordinal);
        using var guest = new Reader(server.Address);
        Assert.Equal("./account/sign-in?returnTo=%2Fmy", (await guest.GetAsync("/my")).Headers.Location!.OriginalString);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_role_of_theirs_is_as_if_none_were_said(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (edited, read) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        await Make.AssignAsync(admin, edited, $"@{name}", "editor");
        await Make.AssignAsync(admin, read, $"@{name}", "member");
        await Make.DatasetAsync(admin, edited, "Tides to edit");
        await Make.DatasetAsync(admin, read, "Tides to read");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        await Wait.UntilAsync(
            async () => (await reader.PageAsync("/my?role=any")).Contains("2 results", StringComparison.Ordinal),
            "both are found"
        );

        foreach (var path in (string[])["/my", "/my?role=999999999", "/my?role=editor"])
        {
            var hit = Assert.Single(Reader.Texts(await reader.PageAsync(path), "article"));
            Assert.Contains("Tides to edit", hit, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Many_come_page_by_page()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        for (var i = 0; i < 12; i++)
        {
            await Make.DatasetAsync(admin, alias, $"Gauge {i}");
        }

        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var page = "";
        await Wait.UntilAsync(
            async () => (page = await reader.PageAsync("/my")).Contains("12 results", StringComparison.Ordinal),
            "all are found"
        );

        Assert.Equal(10, Reader.Texts(page, "article").Count);
        Assert.Contains("./my?page=2", Reader.Links(page));
        Assert.Equal(2, Reader.Texts(await reader.PageAsync("/my?page=2"), "article").Count);
    }
}
