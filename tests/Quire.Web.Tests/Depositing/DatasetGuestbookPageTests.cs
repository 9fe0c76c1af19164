using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Files;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Saying on a page what those are asked who download files of a dataset.</summary>
public sealed class DatasetGuestbookPageTests
{
    [Theory, EachDatabase]
    public async Task A_guestbook_is_chosen_among_those_that_ask_and_let_go(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("contributor", database);
        using var reader = edit.Reader;
        var (collection, path) = (await CollectionAsync(edit), $"/edit/{edit.Id}/guestbook");
        var elsewhere = await Guestbook.MakeAsync(edit.Admin, await Make.CollectionAsync(edit.Admin), "Of <others>");
        var silent = await Guestbook.MakeAsync(edit.Admin, collection, "Silent", enabled: false);
        var readers = await Guestbook.MakeAsync(edit.Admin, collection, "Readers <1>");
        Assert.Contains($"../../..{path}", Reader.Links(await reader.PageAsync($"/dataset/{edit.Pid}?version=DRAFT")));

        var page = await reader.PageAsync(path);
        Assert.Contains("Readers <1>", Reader.Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Silent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("others", page, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, page, "guestbook");
        Assert.Equal("none", form.Fields["guestbook"]);
        form.With("do", "book");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("guestbook", "x").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().Without("guestbook").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "x").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.Copy().With("guestbook", $"{elsewhere}").SendAsync(reader)).Status);
        Assert.Null(await UsedAsync(edit));

        var saved = await form.Copy().With("guestbook", $"{readers}").SendAsync(reader);
        Assert.Equal($"{path}?done=saved", Reader.From(path, saved.Headers.Location!.OriginalString));
        Assert.Contains("It is saved.", await reader.PageAsync($"{path}?done=saved"), StringComparison.Ordinal);
        Assert.Equal(readers, await UsedAsync(edit));
        Assert.Equal($"{readers}", (await edit.FormAsync(path, "guestbook")).Fields["guestbook"]);

        // One that is switched off meanwhile stays, and says so.
        await Guestbook.UseAsync(edit.Admin, edit.Id, silent);
        Assert.Contains("Silent (switched off: asks nobody)", await reader.PageAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().With("guestbook", "none").SendAsync(reader)).Status);
        Assert.Null(await UsedAsync(edit));
    }

    [Theory, EachDatabase]
    public async Task Nobody_chooses_one_who_may_not_edit(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("contributor", database);
        using var reader = edit.Reader;
        var (collection, path) = (await CollectionAsync(edit), $"/edit/{edit.Id}/guestbook");
        var guestbook = await Guestbook.MakeAsync(edit.Admin, collection);
        await Make.PublishAsync(edit.Admin, edit.Id);
        var form = (await edit.FormAsync(path, "guestbook")).With("do", "book").With("guestbook", $"{guestbook}");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        using var guest = new Reader(edit.Server.Address);
        using var stranger = await edit.StrangerAsync();
        var (member, _) = await Make.UserAsync(edit.Admin);
        await Make.AssignAsync(edit.Admin, collection, $"@{member}", "member");
        using var reading = new Reader(edit.Server.Address);
        await reading.SignInAsync(member);

        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().SendAsync(guest)).Status);
        foreach (var other in (Reader[])[stranger, reading])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
            var own = FormOnPage.Of("/my", await other.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
            Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", own).SendAsync(other)).Status);
            Assert.DoesNotContain(path, await other.PageAsync($"/dataset/{edit.Pid}"), StringComparison.Ordinal);
        }

        Assert.Null(await UsedAsync(edit));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/edit/999999999/guestbook")).Status);
    }

    [Fact]
    public async Task When_it_is_answered_is_said_by_those_who_administer_the_installation()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var asking = await Asking.OnAsync(server, "de");
        var (admin, path) = (asking.Admin, $"/edit/{asking.Dataset}/guestbook");
        var guestbook = await Guestbook.MakeAsync(admin, asking.Collection);
        await Guestbook.UseAsync(admin, asking.Dataset, guestbook);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{asking.DeciderName}", "true")).Message;
        Assert.DoesNotContain("Wann es fragt", await asking.Decider.PageAsync(path), StringComparison.Ordinal);

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:GuestbookAtRequest", "false")).Data;
        var form = FormOnPage.Of(path, await asking.Decider.PageAsync(path), "when");
        Assert.Equal("usual", form.Fields["when"]);
        form.With("do", "when").With("when", "request");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("when", "never").SendAsync(asking.Decider)).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().SendAsync(asking.Decider)).Status);
        var at = $"/api/datasets/{asking.Dataset}/guestbookEntryAtRequest";
        Assert.Equal("true", (await admin.GetAsync(at)).Message);
        Assert.Equal("request", FormOnPage.Of(path, await asking.Decider.PageAsync(path), "when").Fields["when"]);
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().With("when", "usual").SendAsync(asking.Decider)).Status);
        Assert.Equal("Not set on dataset, using the default: false", (await admin.GetAsync(at)).Message);

        // Whoever only edits reads it.
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{asking.DeciderName}", "false")).Message;
        var read = Reader.Words(await asking.Decider.PageAsync(path));
        Assert.Contains("Beim Herunterladen.", read, StringComparison.Ordinal);
        Assert.Contains("Ändern kann das, wer die Installation verwaltet.", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(asking.Decider)).Status);
        Assert.Equal("Not set on dataset, using the default: false", (await admin.GetAsync(at)).Message);
    }

    private static async Task<string> CollectionAsync(Editing edit) =>
        (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}?returnOwners=true")).Data["isPartOf"]![
            "identifier"
        ]!.GetValue<string>();

    private static async Task<long?> UsedAsync(Editing edit) =>
        (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}")).Data["guestbookId"]?.GetValue<long>();
}
