using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Publishing, reviewing, showing in private and deleting a draft on pages.</summary>
public sealed class PublishPageTests
{
    [Theory, EachDatabase]
    public async Task Who_publishes_sees_what_becomes_public_and_it_does(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("curator", database);
        using var reader = edit.Reader;
        await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        var path = $"/edit/{edit.Id}/publish";
        Assert.Contains($"../../../edit/{edit.Id}/publish", Reader.Links(await reader.PageAsync($"/dataset/{edit.Pid}")));
        var first = await reader.PageAsync(path);
        var words = Reader.Words(first);
        Assert.Contains(edit.Pid, words, StringComparison.Ordinal);
        Assert.Contains("CC0 1.0", words, StringComparison.Ordinal);
        Assert.Contains("It becomes version 1.0.", words, StringComparison.Ordinal);
        Assert.Contains("1 file, 1 byte", words, StringComparison.Ordinal);
        var begun = await FormOnPage.Of(path, first, "kind").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Found, begun.Status);
        await Make.UnlockedAsync(edit.Admin, edit.Id);
        var over = await reader.PageAsync(Reader.From(path, begun.Headers.Location!.OriginalString));
        Assert.Contains("It is published: everybody can find it now.", over, StringComparison.Ordinal);
        Assert.DoesNotContain("being published", over, StringComparison.Ordinal);
        using var guest = new Reader(edit.Server.Address);
        Assert.Contains("Version 1.0", Reader.Words(await guest.PageAsync($"/dataset/{edit.Pid}")), StringComparison.Ordinal);

        // Of the next version only what differs is to be decided.
        var form = await edit.FormAsync($"/edit/{edit.Id}/metadata", "seen");
        Assert.Equal(HttpStatusCode.Found, (await form.With("f.title[0]", "Tides, corrected").SendAsync(reader)).Status);
        var second = await reader.PageAsync(path);
        Assert.Contains("<ins>Tides, corrected</ins>", second, StringComparison.Ordinal);
        var choice = FormOnPage.Of(path, second, "kind");
        Assert.Equal("minor", choice.Fields["kind"]);
        await Make.FileAsync(edit.Admin, edit.Id, "south.txt", "2");
        var changed = await choice.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains("The files differ from those of the version before", changed.Text, StringComparison.Ordinal);
        Assert.Contains("The draft was changed while this page was open.", changed.Text, StringComparison.Ordinal);
        choice = FormOnPage.Of(path, changed.Text, "kind");
        // Who does not say what they have seen publishes nothing.
        Assert.Equal(HttpStatusCode.Conflict, (await choice.Copy().Without("seen").SendAsync(reader)).Status);
        Assert.Equal("major", choice.Fields["kind"]);
        Assert.Equal(HttpStatusCode.Found, (await choice.SendAsync(reader)).Status);
        await Make.UnlockedAsync(edit.Admin, edit.Id);
        Assert.Contains("Version 2.0", Reader.Words(await guest.PageAsync($"/dataset/{edit.Pid}")), StringComparison.Ordinal);
        Assert.Contains("There is no draft", await reader.PageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_limited_collection_it_is_not_said_that_everybody_sees_it()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias, "Tides");
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var path = $"/edit/{id}/publish";
        Assert.Contains("Everybody sees the metadata", await reader.PageAsync(path), StringComparison.Ordinal);

        _ = (await admin.PutAsync($"/api/dataverses/{alias}/locallyFairRoleAssignees", new JsonArray($"@{name}"))).Data;

        var page = await reader.PageAsync(path);
        Assert.DoesNotContain("Everybody sees", page, StringComparison.Ordinal);
        Assert.Contains("Only those see anything of it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_stands_against_a_publication_is_said_with_the_way_to_mend_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        var body = Make.Dataset("Tides");
        body["datasetVersion"]!.AsObject().Remove("license");
        body["datasetVersion"]!["termsOfUse"] = "";
        var id = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data["id"]!.GetValue<long>();
        _ = (await admin.PutAsync($"/api/dataverses/{alias}/attribute/requireFilesToPublishDataset?value=true")).Text;
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);

        var page = await reader.PageAsync($"/edit/{id}/publish");

        Assert.Contains($"Its collection {alias} is not published yet.", page, StringComparison.Ordinal);
        Assert.Contains($"../../dataverse/{alias}", Reader.Links(page));
        Assert.DoesNotContain("name=\"kind\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_publish_has_the_page_and_only_from_a_page_of_here_is_it_done()
    {
        var edit = await Editing.BeginAsync("contributor");
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/publish";
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(path)).Status);
        Assert.DoesNotContain("/publish", string.Join(' ', Reader.Links(await reader.PageAsync($"/dataset/{edit.Pid}"))));
        var own = (await edit.FormAsync($"/edit/{edit.Id}/review", "do")).Fields["antiforgery"];
        var fields = new Dictionary<string, string> { ["kind"] = "major", ["antiforgery"] = own };
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.FormAsync(path, fields)).Status);

        var curator = await Editing.BeginAsync("curator");
        using var other = curator.Reader;
        var form = await curator.FormAsync($"/edit/{curator.Id}/publish", "kind");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.With("antiforgery", "x").SendAsync(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.Admin.GetAsync($"/api/datasets/{curator.Id}/versions/1.0")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_handed_in_returned_with_a_reason_and_handed_in_again(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("contributor", database);
        using var author = edit.Reader;
        var path = $"/edit/{edit.Id}/review";
        var submit = await edit.FormAsync(path, "do");
        Assert.Equal(HttpStatusCode.Forbidden, (await submit.Copy().With("antiforgery", "x").SendAsync(author)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await submit.Copy().With("do", "hand-in").SendAsync(author)).Status);
        Assert.Equal(HttpStatusCode.Found, (await submit.SendAsync(author)).Status);
        var seen = await author.PageAsync($"/dataset/{edit.Pid}");
        Assert.Contains("In review", Reader.Words(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("/metadata", string.Join(' ', Reader.Links(seen).Where(l => l.Contains("/edit/"))));
        // Whoever has the form still open is told.
        var twice = await submit.SendAsync(author);
        Assert.Equal(HttpStatusCode.Forbidden, twice.Status);
        Assert.Contains("The draft was handed in already.", twice.Text, StringComparison.Ordinal);

        var (name, _) = await Make.UserAsync(edit.Admin);
        _ = (
            await edit.Admin.PostAsync(
                $"/api/datasets/{edit.Id}/assignments",
                new JsonObject { ["assignee"] = $"@{name}", ["role"] = "curator" }
            )
        ).Data;
        using var curator = new Reader(edit.Server.Address);
        await curator.SignInAsync(name);
        var back = FormOnPage.Of(path, await curator.PageAsync(path), "reason");
        var unsaid = await back.With("reason", "  ").SendAsync(curator);
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        Assert.Contains("Say what the authors should change.", unsaid.Text, StringComparison.Ordinal);
        back.With("reason", "Name the gauges.");
        using var ended = new Reader(edit.Server.Address);
        var kept = FormOnPage.Of(path, (await back.SendAsync(ended)).Text, "reason");
        var anew = await kept.SendAsync(curator);
        Assert.Equal(HttpStatusCode.Forbidden, anew.Status);
        Assert.Equal("Name the gauges.", FormOnPage.Of(path, anew.Text, "reason").Fields["reason"]);
        Assert.Equal(HttpStatusCode.Found, (await back.SendAsync(curator)).Status);

        // Where it is mended it is said why it came back, until it is handed in again.
        const string Returned = "Returned from review: this should be changed Name the gauges.";
        var page = $"/dataset/{edit.Pid}";
        Assert.Contains(Returned, Reader.Words(await author.PageAsync(page)), StringComparison.Ordinal);
        var told = await author.PageAsync(path);
        Assert.Contains("Name the gauges.", Reader.Words(told), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await FormOnPage.Of(path, told, "do").SendAsync(author)).Status);
        Assert.DoesNotContain("Name the gauges.", await author.PageAsync(page), StringComparison.Ordinal);
        using var stranger = await edit.StrangerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_private_link_is_made_followed_and_disabled()
    {
        var edit = await Editing.BeginAsync("admin");
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/link";
        var form = await edit.FormAsync(path, "do");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        // Of a word that is none of the form's no link is made, and least of all the one that shows everything.
        foreach (var unknown in (FormOnPage[])[form.Copy().With("do", "anonymous"), form.Copy().Without("do")])
        {
            var answer = await unknown.SendAsync(reader);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("nothing was changed", answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("/preview?token=", await reader.PageAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        var made = await reader.PageAsync(path);
        Assert.Contains("Who has it sees everything.", made, StringComparison.Ordinal);
        var link = Reader.Links(made).First(l => l.Contains("/preview?token="));
        using var guest = new Reader(edit.Server.Address);
        Assert.Contains("Tides", await guest.PageAsync(new Uri(link).PathAndQuery), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await FormOnPage.Of(path, made, "do").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(new Uri(link).PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        var refused = await (await edit.FormAsync(path, "do")).With("do", "anonymized").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Links that hide the authors are switched off here.", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_deleted_once_that_was_confirmed(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("admin", database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/delete";
        await Make.PublishAsync(edit.Admin, edit.Id);
        Assert.Contains("There is no draft that could be deleted.", await reader.PageAsync(path), StringComparison.Ordinal);
        var change = await edit.FormAsync($"/edit/{edit.Id}/metadata", "seen");
        Assert.Equal(HttpStatusCode.Found, (await change.With("f.title[0]", "Other").SendAsync(reader)).Status);

        var form = await edit.FormAsync(path, "delete");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        var gone = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Found, gone.Status);
        var left = await reader.PageAsync(Reader.From(path, gone.Headers.Location!.OriginalString));
        Assert.Equal(["Tides"], Reader.Texts(left, "h1"));
        Assert.Contains("The draft was deleted.", left, StringComparison.Ordinal);

        var never = await Editing.BeginAsync("admin", database);
        form = await never.FormAsync($"/edit/{never.Id}/delete", "delete");
        await Make.FileAsync(never.Admin, never.Id, "north.txt", "1");
        var changed = await form.SendAsync(never.Reader);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains("The draft was changed while this page was open.", changed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await never.Admin.GetAsync($"/api/datasets/{never.Id}")).Status);
        form = FormOnPage.Of($"/edit/{never.Id}/delete", changed.Text, "delete");
        using var stranger = await never.StrangerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/edit/{never.Id}/delete")).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(never.Reader)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await never.Admin.GetAsync($"/api/datasets/{never.Id}")).Status);
    }
}
