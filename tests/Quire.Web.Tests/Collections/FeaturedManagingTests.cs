using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>What a collection shows first is changed and put in order on a page.</summary>
public sealed class FeaturedManagingTests
{
    // The smallest PNG there is: one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Theory, EachDatabase]
    public async Task What_is_shown_changes_places_with_what_is_beside_it(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        foreach (var text in (string[])["One", "Two", "Three"])
        {
            await AddAsync(manage, text);
        }

        var list = await manage.FormAsync("featured", "id");
        var last = (await IdsAsync(manage))[2];
        Assert.Equal(["One", "Two", "Three"], await ShownAsync(manage));
        Assert.Equal(HttpStatusCode.BadRequest, (await list.Copy().With("do", "over").SendAsync(manage.Reader)).Status);

        var moved = await list.Copy().With("id", last).With("do", "up").SendAsync(manage.Reader);

        Assert.Equal(HttpStatusCode.Found, moved.Status);
        Assert.Equal(["One", "Three", "Two"], await ShownAsync(manage));
        Assert.Equal(HttpStatusCode.Found, (await list.Copy().With("do", "down").SendAsync(manage.Reader)).Status);
        Assert.Equal(["Three", "One", "Two"], await ShownAsync(manage));
        // At an end it stays.
        var first = (await IdsAsync(manage))[0];
        var stays = await list.Copy().With("id", first).With("do", "up").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Found, stays.Status);
        Assert.Equal(["Three", "One", "Two"], await ShownAsync(manage));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await list.Copy().With("id", "4711").With("do", "up").SendAsync(manage.Reader)).Status
        );
    }

    [Theory, EachDatabase]
    public async Task Text_and_picture_are_changed_by_whoever_saw_them(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        await AddAsync(manage, "Before");
        await AddAsync(manage, "Beside");
        var id = (await IdsAsync(manage))[0];
        var path = manage.Path($"featured/{id}");
        var form = await manage.FormAsync($"featured/{id}", "content");
        Assert.Equal(("custom", "Before"), (form.Fields["type"], form.Fields["content"]));
        var other = form.Copy();

        using var picture = new ByteArrayContent(Pixel);
        var saved = await manage.Reader.PartsAsync(path, form.With("content", "<b>After</b>").Fields, picture, "pixel.png");

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        using var guest = new Reader(manage.Server.Address);
        var page = await guest.PageAsync($"/dataverse/{manage.Alias}");
        Assert.Contains("<b>After</b>", page, StringComparison.Ordinal);
        Assert.Contains($"picture/featured/{id}\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/picture/featured/{id}")).Status);
        Assert.Equal(["After", "Beside"], await ShownAsync(manage));
        var stale = await manage.Reader.FilesAsync(path, other.With("content", "Too late").Fields);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("Too late", FormOnPage.Of(path, stale.Text, "content").Fields["content"]);

        // The picture stays unless it is taken away.
        var again = FormOnPage.Of(path, await manage.Reader.PageAsync(path), "content");
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(again.Copy().With("content", "Again"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/dataverseFeaturedItemImage/{id}")).Status);
        again = FormOnPage.Of(path, await manage.Reader.PageAsync(path), "content");
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(again.With("bare", "true"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/api/access/dataverseFeaturedItemImage/{id}")).Status);
        var wrong = await SendAsync(FormOnPage.Of(path, await manage.Reader.PageAsync(path), "content").With("content", " "));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);

        // Nobody changes what another collection shows.
        var elsewhere = await Managing.BeginAsync(database);
        Assert.NotEqual(HttpStatusCode.OK, (await elsewhere.Reader.GetAsync(elsewhere.Path($"featured/{id}"))).Status);
        var own = await elsewhere.FormAsync("featured", "type");
        var taken = await elsewhere.Reader.FilesAsync(elsewhere.Path($"featured/{id}"), own.With("content", "Taken over").Fields);
        Assert.NotEqual(HttpStatusCode.Found, taken.Status);
        Assert.Equal(["Again", "Beside"], await ShownAsync(manage));

        Task<WireAnswer> SendAsync(FormOnPage sent) => manage.Reader.FilesAsync(path, sent.Fields);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_sees_any_more_is_seen_by_managers_without_its_name(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var (dataset, pid) = await Make.DatasetAsync(manage.Admin, manage.Alias, "Tides of the bay");
        await Make.PublishAsync(manage.Admin, dataset);
        var form = await manage.FormAsync("featured", "type");
        var added = await manage.Reader.FilesAsync(form.Action, form.With("type", "dataset").With("object", pid).Fields);
        Assert.Equal(HttpStatusCode.Found, added.Status);
        var id = Assert.Single(await IdsAsync(manage));
        Assert.Equal(pid, (await manage.FormAsync($"featured/{id}", "content")).Fields["object"]);
        _ = (
            await manage.Admin.TextAsync(
                HttpMethod.Post,
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                """{"deaccessionReason":"Wrong"}""",
                "application/json"
            )
        ).Data;

        var page = await manage.Reader.PageAsync(manage.Path("featured"));

        Assert.Contains("Nobody sees this now", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tides of the bay", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manage.Reader.GetAsync(manage.Path($"featured/{id}"))).Status);
        var removed = await (await manage.FormAsync("featured", "id")).With("do", "delete").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Found, removed.Status);
        Assert.Contains("Nothing is shown first.", await manage.Reader.PageAsync(manage.Path("featured")));
    }

    private static async Task AddAsync(Managing manage, string text)
    {
        var form = await manage.FormAsync("featured", "type");
        var added = await manage.Reader.FilesAsync(form.Action, form.With("content", text).Fields);
        Assert.Equal(HttpStatusCode.Found, added.Status);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Managing manage) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    await manage.Reader.PageAsync(manage.Path("featured")),
                    "name=\"id\" value=\"(?<id>[0-9]+)\"",
                    System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
                .Select(m => m.Groups["id"].Value),
        ];

    private static async Task<IReadOnlyList<string>> ShownAsync(Managing manage) =>
        [
            .. (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/featuredItems"))
                .Data.AsArray()
                .Select(i => Reader.Words(i!["content"]!.GetValue<string>())),
        ];
}
