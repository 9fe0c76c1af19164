using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>A file of a draft replaced on a page.</summary>
public sealed class ReplacePageTests
{
    [Theory, EachDatabase]
    public async Task A_new_file_takes_the_place_of_a_published_one(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        var file = await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        await Make.PublishAsync(edit.Admin, edit.Id);
        var path = $"/edit/{edit.Id}/files/{file}/replace";
        Assert.Contains($"..{path}", Reader.Links(await reader.PageAsync($"/file/{file}")));
        Assert.Contains($"../..{path}", Reader.Links(await reader.PageAsync($"/edit/{edit.Id}/files")));
        var form = (await edit.FormAsync(path, "file")).With("description", "Corrected.").With("tags", "Data");

        var none = await reader.FilesAsync(form.Action, form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Choose the file.", none.Text, StringComparison.Ordinal);
        Assert.Equal("Corrected.", FormOnPage.Of(path, none.Text, "file").Fields["description"]);
        var same = await reader.FilesAsync(form.Action, form.Fields, ("other.txt", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, same.Status);
        Assert.Contains("The new file has the content of the old one", same.Text, StringComparison.Ordinal);
        var sent = await reader.FilesAsync(form.Action, form.Fields, ("south.txt", "2"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var page = await reader.PageAsync(Reader.From(path, sent.Headers.Location!.OriginalString));
        Assert.Contains("The file was replaced in the draft.", page, StringComparison.Ordinal);
        var draft = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal("south.txt", draft["label"]!.GetValue<string>());
        Assert.Equal("Corrected.", draft["description"]!.GetValue<string>());
        var before = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/1.0/files")).Data.AsArray())!;
        Assert.Equal("north.txt", before["label"]!.GetValue<string>());
        Assert.DoesNotContain("Worth knowing", page, StringComparison.Ordinal);
        // In another tab it is still to be replaced.
        var stale = await reader.FilesAsync(form.Action, form.Fields, ("west.txt", "3"));
        Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
        Assert.Contains("Somebody else replaced or deleted the file meanwhile.", stale.Text, StringComparison.Ordinal);
        Assert.Contains("south.txt", Reader.Words(stale.Text), StringComparison.Ordinal);
        Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray());
    }

    [Fact]
    public async Task A_file_of_another_type_is_taken_once_that_is_said_to_be_meant()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var file = await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        var path = $"/edit/{edit.Id}/files/{file}/replace";
        var form = (await edit.FormAsync(path, "file")).With("name", "levels.pdf");

        var refused = await reader.FilesAsync(form.Action, form.Fields, ("north.pdf", "%PDF-1.4\n%%EOF"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("The old file is a", Reader.Words(refused.Text), StringComparison.Ordinal);
        Assert.Contains("tick “It may be of another type”", Reader.Words(refused.Text), StringComparison.Ordinal);
        form = FormOnPage.Of(path, refused.Text, "file");
        Assert.Equal("levels.pdf", form.Fields["name"]);
        var sent = await reader.FilesAsync(form.Action, form.With("force", "yes").Fields, ("north.pdf", "%PDF-1.4\n%%EOF"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var draft = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal("levels.pdf", draft["label"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_who_may_edit_replaces_and_only_from_a_page_of_here()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var other = await Editing.BeginAsync();
        using var elsewhere = other.Reader;
        var file = await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        var path = $"/edit/{edit.Id}/files/{file}/replace";
        var form = await edit.FormAsync(path, "file");
        using var stranger = await edit.StrangerAsync();
        using var guest = new Reader(edit.Server.Address);
        var own = new Dictionary<string, string>(form.Fields)
        {
            ["antiforgery"] = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"],
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FilesAsync(path, own, ("a.txt", "2"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.FilesAsync(path, form.Fields, ("a.txt", "2"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/edit/{other.Id}/files/{file}/replace")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await reader.FilesAsync(path, form.With("antiforgery", "x").Fields, ("a.txt", "2"))).Status
        );
        var draft = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal("north.txt", draft["label"]!.GetValue<string>());
    }
}
