using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>Logo and colours of a collection, on its pages and on those of what lies in it.</summary>
public sealed class LookPageTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Theory, EachDatabase]
    public async Task Logo_and_colours_stand_on_the_pages_of_all_that_lies_below_until_something_nearer_has_its_own(
        DatabaseKind database
    )
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var below = await Make.CollectionAsync(manage.Admin, manage.Alias, published: true);
        var (dataset, pid) = await Make.DatasetAsync(manage.Admin, below, "Tides");
        var file = await Make.FileAsync(manage.Admin, dataset, "levels.txt", "1 2 3");
        await Make.PublishAsync(manage.Admin, dataset);
        var id = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Data["id"]!.GetValue<long>();
        using var guest = new Reader(manage.Server.Address);
        string[] paths = [$"/dataverse/{manage.Alias}", $"/dataverse/{below}", $"/dataset/{pid}", $"/file/{file}"];
        foreach (var path in paths)
        {
            // So that all of them are kept before anything changes.
            Assert.DoesNotContain("picture/logo/", await guest.PageAsync(path), StringComparison.Ordinal);
        }

        await SendLogoAsync(manage, "A tide & a gauge");
        var colours = (await manage.FormAsync("look", "accent")).With("accent", "7a1f5c").With("band", "#FFCC00");
        Assert.Equal(HttpStatusCode.Found, (await colours.SendAsync(manage.Reader)).Status);

        foreach (var path in paths)
        {
            var page = await guest.PageAsync(path);
            Assert.Contains($"picture/logo/{id}\" alt=\"A tide &amp; a gauge\"", page, StringComparison.Ordinal);
            Assert.Contains("assets/look/7a1f5c-ffcc00-none.css", page, StringComparison.Ordinal);
        }

        Assert.Equal("image/png", (await guest.GetAsync($"/picture/logo/{id}")).ContentHeaders.ContentType?.MediaType);
        var style = (await guest.GetAsync("/assets/look/7a1f5c-ffcc00-none.css")).Text;
        Assert.Contains("--on-band:light-dark(#000000,#ffffff)", style, StringComparison.Ordinal);

        // Lists of collections show whose they are.
        var listed = $"picture/logo/{id}\" alt ";
        var search = $"/search?q=%22Collection+{manage.Alias}%22&type=all";
        await Wait.UntilAsync(
            async () => (await guest.PageAsync(search)).Contains(listed, StringComparison.Ordinal),
            "the list shows the logo"
        );

        // What is nearer counts: the logo and the colours each.
        var own = new JsonObject { ["theme"] = new JsonObject { ["backgroundColor"] = "123a5e" } };
        _ = (await manage.Admin.PutAsync($"/api/dataverses/{below}", own)).Data;
        var nearer = await guest.PageAsync($"/dataset/{pid}");
        Assert.Contains("assets/look/none-123a5e-none.css", nearer, StringComparison.Ordinal);
        Assert.Contains($"picture/logo/{id}\"", nearer, StringComparison.Ordinal);

        var remove = (await manage.FormAsync("look", "text")).With("do", "remove");
        Assert.Equal(HttpStatusCode.Found, (await manage.Reader.FilesAsync(remove.Action, remove.Fields)).Status);
        foreach (var path in paths)
        {
            Assert.DoesNotContain("picture/logo/", await guest.PageAsync(path), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/picture/logo/{id}")).Status);
    }

    [Theory, EachDatabase]
    public async Task The_look_of_a_collection_is_for_those_alone_who_may_see_it(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var id = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Data["id"]!.GetValue<long>();
        var (dataset, _) = await Make.DatasetAsync(manage.Admin, manage.Alias);
        var (name, _) = await Make.UserAsync(manage.Admin);
        _ = (
            await manage.Admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = $"@{name}", ["role"] = "curator" }
            )
        ).Data;
        using var curator = new Reader(manage.Server.Address);
        await curator.SignInAsync(name);
        await SendLogoAsync(manage, "");
        var pid = (await manage.Admin.GetAsync($"/api/datasets/{dataset}")).Data["latestVersion"]!["datasetPersistentId"]!;
        var page = $"/dataset/{pid}?version=DRAFT";

        // Its managers see it on the draft; whoever was let into the draft alone does not.
        Assert.Contains($"picture/logo/{id}\"", await manage.Reader.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manage.Reader.GetAsync($"/picture/logo/{id}")).Status);
        Assert.DoesNotContain("picture/logo/", await curator.PageAsync(page), StringComparison.Ordinal);
        using var guest = new Reader(manage.Server.Address);
        Assert.NotEqual(HttpStatusCode.OK, (await guest.GetAsync($"/picture/logo/{id}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await curator.GetAsync($"/picture/logo/{id}")).Status);

        // Published and there for its managers alone, it is not there for others.
        _ = (await manage.Admin.PostAsync($"/api/dataverses/{manage.Alias}/actions/:publish")).Data;
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/picture/logo/{id}")).Status);
        _ = (
            await manage.Admin.PutAsync($"/api/dataverses/{manage.Alias}/locallyFairRoleAssignees", new JsonArray($"@{name}"))
        ).Data;
        Assert.NotEqual(HttpStatusCode.OK, (await guest.GetAsync($"/picture/logo/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync($"/picture/logo/{id}")).Status);
        Assert.Contains($"picture/logo/{id}\"", await curator.PageAsync(page), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_logo_is_changed_by_whoever_may_and_saw_what_is_stored(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var path = manage.Path("look");
        var form = await manage.FormAsync("look", "text");
        var (stale, none) = (form.Copy(), form.Copy());
        var missing = await manage.Reader.FilesAsync(form.Action, none.With("text", "Nothing").With("do", "set").Fields);
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Contains("Choose a picture", missing.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing", FormOnPage.Of(path, missing.Text, "text").Fields["text"]);
        using var text = new StringContent("no picture");
        var wrong = await manage.Reader.PartsAsync(form.Action, form.Copy().With("do", "set").Fields, text, "logo.png");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("No logo can be made of it.", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await manage.Reader.FilesAsync(form.Action, form.Copy().With("do", "else").Fields)).Status
        );

        await SendLogoAsync(manage, "First");

        using var late = new ByteArrayContent(Pixel);
        var refused = await manage.Reader.PartsAsync(
            form.Action,
            stale.With("text", "Too late").With("do", "set").Fields,
            late,
            "late.png"
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("First", (await manage.FormAsync("look", "text")).Fields["text"]);
        var again = FormOnPage.Of(path, refused.Text, "text").With("do", "set");
        Assert.Equal("Too late", again.Fields["text"]);
        Assert.Equal(HttpStatusCode.Found, (await manage.Reader.FilesAsync(again.Action, again.Fields)).Status);
        Assert.Equal("Too late", (await manage.FormAsync("look", "text")).Fields["text"]);
        Assert.Contains(
            "logo.png",
            (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Text,
            StringComparison.Ordinal
        );

        using var stranger = await manage.StrangerAsync();
        using var other = new ByteArrayContent(Pixel);
        var own = await stranger.PageAsync("/account");
        var fields = new Dictionary<string, string> { ["antiforgery"] = Reader.Fields(own)["antiforgery"], ["do"] = "set" };
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await stranger.PartsAsync(manage.Path("look/logo"), fields, other, "taken.png")).Status
        );
        Assert.Equal("Too late", (await manage.FormAsync("look", "text")).Fields["text"]);
    }

    private static async Task SendLogoAsync(Managing manage, string shows)
    {
        var form = (await manage.FormAsync("look", "text")).With("text", shows).With("do", "set");
        using var picture = new ByteArrayContent(Pixel);
        var sent = await manage.Reader.PartsAsync(form.Action, form.Fields, picture, "logo.png");
        Assert.Equal(HttpStatusCode.Found, sent.Status);
    }
}
