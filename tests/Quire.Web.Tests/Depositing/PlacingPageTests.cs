using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Withdrawing versions of a dataset, showing it elsewhere, and moving it, on pages.</summary>
public sealed class PlacingPageTests
{
    [Theory, EachDatabase]
    public async Task A_version_is_withdrawn_with_its_reason_and_where_to_go_instead(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("curator", database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/withdraw";
        Assert.Contains("No version is published", await reader.PageAsync(path), StringComparison.Ordinal);
        await Make.PublishAsync(edit.Admin, edit.Id);
        Assert.Contains($"../../..{path}", Reader.Links(await reader.PageAsync($"/dataset/{edit.Pid}")));
        var form = await edit.FormAsync(path, "reason");

        foreach (
            var (reason, forward, said) in ((string, string, string)[])
                [
                    (" ", "", "Say why the version is withdrawn."),
                    ("Wrong <gauge>", "gopher://x", "is no address to go to instead"),
                    (new string('w', 1001), "", "The reason has 1001 characters; it may have 1000."),
                ]
        )
        {
            var refused = await form.Copy().With("reason", reason).With("forward", forward).SendAsync(reader);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(said, Reader.Words(refused.Text), StringComparison.Ordinal);
            Assert.Equal(forward, FormOnPage.Of(path, refused.Text, "reason").Fields["forward"]);
        }

        form.With("reason", "Wrong <gauge>").With("forward", "https://example.edu/better");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        using var stranger = await edit.StrangerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        var own = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", own).SendAsync(stranger)).Status);
        // Whoever is signed in no more has what they wrote given back, and nothing is done.
        using var ended = new Reader(edit.Server.Address);
        var kept = FormOnPage.Of(path, (await form.SendAsync(ended)).Text, "reason");
        var anew = await kept.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, anew.Status);
        var whole = FormOnPage.Of(path, anew.Text, "reason").Fields;
        Assert.Equal(("Wrong <gauge>", "https://example.edu/better"), (whole["reason"], whole["forward"]));
        var gone = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, gone.Status);
        var there = await reader.PageAsync(Reader.From(path, gone.Headers.Location!.OriginalString));
        Assert.Contains("The version was withdrawn.", there, StringComparison.Ordinal);
        using var guest = new Reader(edit.Server.Address);
        var tombstone = await guest.PageAsync($"/dataset/{edit.Pid}");
        Assert.Contains("Wrong <gauge>", Reader.Words(tombstone), StringComparison.Ordinal);
        Assert.Contains("https://example.edu/better", Reader.Links(tombstone));
        // In another tab it is still to be withdrawn.
        var twice = await form.With("version", "1.0").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("somebody else withdrew it meanwhile", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_versions_there_are_each_can_be_withdrawn()
    {
        var edit = await Editing.BeginAsync("curator");
        using var reader = edit.Reader;
        await Make.PublishAsync(edit.Admin, edit.Id);
        for (var minor = 1; minor <= 51; minor++)
        {
            var title = Make.Field("title", "primitive", $"Tides, told {minor} times");
            _ = (await edit.Admin.PutAsync($"/api/datasets/{edit.Id}/editMetadata?replace=true", title)).Data;
            await Make.PublishAsync(edit.Admin, edit.Id, "minor");
        }

        var path = $"/edit/{edit.Id}/withdraw";
        var newest = await reader.PageAsync(path);
        Assert.Contains("value=\"1.51\"", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"1.1\"", newest, StringComparison.Ordinal);
        var older = Reader.From(path, Reader.Links(newest).Single(l => l.EndsWith("?page=2", StringComparison.Ordinal)));
        var form = (await edit.FormAsync(older, "reason")).With("version", "1.0");
        var refused = await form.Copy().With("reason", "").SendAsync(reader);
        Assert.Contains("value=\"1.0\" selected", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.With("reason", "Too early").SendAsync(reader)).Status);

        // What is withdrawn takes no place among those that can be.
        var rest = await reader.PageAsync(older);
        Assert.Contains("value=\"1.1\"", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"1.0\"", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("page=3", rest, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_is_shown_in_another_collection_and_no_more(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("curator", database);
        using var reader = edit.Reader;
        var other = await Make.CollectionAsync(edit.Admin, published: true);
        var path = $"/edit/{edit.Id}/links";
        Assert.Contains("no further collection", await reader.PageAsync(path), StringComparison.Ordinal);
        await Make.AssignAsync(edit.Admin, other, $"@{edit.Name}", "curator");

        var form = await edit.FormAsync(path, "collection");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await form.Copy().With("do", "link").With("collection", "").SendAsync(reader)).Status
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await form.Copy().With("antiforgery", "x").With("do", "link").SendAsync(reader)).Status
        );
        form.With("do", "link").With("collection", other);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        var twice = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, twice.Status);
        Assert.Contains("The collection shows it already.", twice.Text, StringComparison.Ordinal);
        var links = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/links")).Text;
        Assert.Contains(other, links, StringComparison.Ordinal);

        var ending = (await edit.FormAsync(path, "do")).With("do", "end").With("collection", other);
        Assert.Equal(HttpStatusCode.Found, (await ending.SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await ending.SendAsync(reader)).Status);
        Assert.Contains("No other collection shows it.", await reader.PageAsync(path), StringComparison.Ordinal);
        using var guest = new Reader(edit.Server.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        using var stranger = await edit.StrangerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_is_moved_and_what_would_be_lost_is_asked_first(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("curator", database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/move";
        var other = await Make.CollectionAsync(edit.Admin, published: true);
        await Make.AssignAsync(edit.Admin, other, $"@{edit.Name}", "admin");
        _ = (await edit.Admin.PutAsync($"/api/datasets/{edit.Id}/link/{other}")).Text;

        var form = await edit.FormAsync(path, "place");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("place", "no-such-place").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        var asked = await form.With("place", other).SendAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.Contains("the dataset would lose", Reader.Words(asked.Text), StringComparison.Ordinal);
        form = FormOnPage.Of(path, asked.Text, "place").With("force", "yes");
        Assert.Equal(other, form.Fields["place"]);
        var moved = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, moved.Status);
        var page = await reader.PageAsync(Reader.From(path, moved.Headers.Location!.OriginalString));
        Assert.Contains("The dataset lies in another collection now.", page, StringComparison.Ordinal);
        Assert.Contains($"../../../dataverse/{other}", Reader.Links(page));
        var contributor = await Editing.BeginAsync("contributor", database);
        using var below = contributor.Reader;
        Assert.Equal(HttpStatusCode.Forbidden, (await below.GetAsync($"/edit/{contributor.Id}/move")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await below.GetAsync($"/edit/{contributor.Id}/withdraw")).Status);
    }
}
