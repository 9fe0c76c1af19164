using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>What a file is taken for is looked at and changed on the page of the file.</summary>
public sealed class FileReadingPageTests
{
    [Theory, EachDatabase]
    public async Task A_table_becomes_its_original_and_a_table_again(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Make.FileAsync(admin, id, "levels.csv", "level,state\n1,ok\n2,off\n");
        await Make.TablesReadAsync(admin, id);
        var path = $"/edit/{id}/files/{file}";
        Assert.Contains("text/tab-separated-values", await reader.PageAsync(path), StringComparison.Ordinal);

        var original = await DoAsync("original");
        Assert.Contains("shows the original again", await reader.PageAsync(original), StringComparison.Ordinal);
        Assert.Contains("text/csv", await reader.PageAsync(path), StringComparison.Ordinal);
        var read = await DoAsync("read");
        Assert.EndsWith("?done=read", read, StringComparison.Ordinal);
        await Make.TablesReadAsync(admin, id);
        Assert.Contains("text/tab-separated-values", await reader.PageAsync(path), StringComparison.Ordinal);

        async Task<string> DoAsync(string what)
        {
            var sent = await FormOnPage.Of(path, await reader.PageAsync(path), "reading").With("do", what).SendAsync(reader);
            Assert.True(sent.Status == HttpStatusCode.Found, sent.Text);
            return Reader.From($"{path}/reading", sent.Headers.Location!.OriginalString);
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_may_not_is_refused_and_nothing_changes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (id, _) = await Make.DatasetAsync(admin, alias);
        var file = await Make.FileAsync(admin, id, "levels.csv", "level\n1\n");
        await Make.TablesReadAsync(admin, id);
        var (curator, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{curator}", "curator");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(curator);
        using var stranger = new Reader(server.Address);
        await stranger.SignInAsync((await Make.UserAsync(admin)).Name);
        using var guest = new Reader(server.Address);
        var path = $"/edit/{id}/files/{file}";
        var page = await reader.PageAsync(path);
        Assert.DoesNotContain("value=\"original\"", page, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, page, "reading");

        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("do", "original").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "burn").SendAsync(reader)).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await form.Copy().With("do", "detect").With("antiforgery", "x").SendAsync(reader)).Status
        );
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().With("do", "detect").SendAsync(reader)).Status);
        foreach (var other in (Reader[])[stranger, guest])
        {
            var refused = await other.FormAsync($"{path}/reading", new Dictionary<string, string> { ["do"] = "original" });
            Assert.DoesNotContain("done=", $"{refused.Headers.Location}", StringComparison.Ordinal);
            Assert.DoesNotContain("levels", refused.Text, StringComparison.Ordinal);
        }

        var stored = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!;
        Assert.Equal("text/tab-separated-values", stored["contentType"]!.GetValue<string>());
    }
}
