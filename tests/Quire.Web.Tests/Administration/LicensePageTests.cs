using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>Which licences depositors choose from is decided on a page.</summary>
public sealed class LicensePageTests
{
    private const string Path = "/administration/licenses";

    [Theory, EachDatabase]
    public async Task A_licence_is_added_offered_made_the_default_and_moved(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);

        var added = await FormOnPage
            .Of(Path, await reader.PageAsync(Path), "uri")
            .With("do", "add")
            .With("name", "Open Harbour")
            .With("uri", "https://licenses.example.edu/harbour")
            .With("identifier", "CC-BY-4.0")
            .SendAsync(reader);

        Assert.True(added.Status == HttpStatusCode.Found, added.Text);
        var license = (await admin.GetAsync("/api/licenses"))
            .Data.AsArray()
            .Single(l => l!["name"]!.GetValue<string>() == "Open Harbour")!;
        var id = license["id"]!.GetValue<long>();
        Assert.False(license["active"]!.GetValue<bool>());
        Assert.Equal("CC-BY-4.0", license["rightsIdentifier"]!.GetValue<string>());
        foreach (var step in (string[])["offer", "default", "order"])
        {
            Assert.Equal(HttpStatusCode.Found, (await ChangeAsync(step)).Status);
        }

        license = (await admin.GetAsync($"/api/licenses/{id}")).Data;
        Assert.True(license["active"]!.GetValue<bool>());
        Assert.True(license["isDefault"]!.GetValue<bool>());
        Assert.Equal(7, license["sortOrder"]!.GetValue<int>());
        var refused = await ChangeAsync("delete");
        Assert.NotEqual(HttpStatusCode.Found, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/licenses/{id}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync("give-away")).Status);

        async Task<WireAnswer> ChangeAsync(string what) =>
            await FormOnPage
                .Of(Path, await reader.PageAsync(Path), "order")
                .With("id", $"{id}")
                .With("order", "7")
                .With("do", what)
                .SendAsync(reader);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_licence_is_refused_and_one_in_use_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server, "de");
        await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var form = FormOnPage.Of(Path, await reader.PageAsync(Path), "uri").With("do", "add");

        var script = await form.Copy().With("name", "<b>X</b>").With("uri", "javascript:alert(1)").SendAsync(reader);
        var unnamed = await form.Copy().With("uri", "https://example.edu/x").SendAsync(reader);
        var used = (await admin.GetAsync("/api/licenses")).Data.AsArray().Single(l => l!["isDefault"]!.GetValue<bool>())!["id"]!;
        _ = (await admin.PutAsync("/api/licenses/default/2")).Data;
        var stays = await FormOnPage
            .Of(Path, await reader.PageAsync(Path), "order")
            .With("id", $"{used}")
            .With("do", "delete")
            .SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, script.Status);
        Assert.DoesNotContain("<b>X</b>", script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", script.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.Status);
        Assert.Contains("Eine Lizenz braucht einen Namen.", unnamed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stays.Status);
        Assert.Contains("darum bleibt sie", stays.Text, StringComparison.Ordinal);
    }
}
