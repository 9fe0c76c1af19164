using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>Asking for access to restricted files, on pages.</summary>
public sealed class AskPageTests
{
    [Theory, EachDatabase]
    public async Task A_guest_signs_in_first_and_comes_back_and_who_has_asked_sees_that_they_wait(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var (file, asker) = (asking.Files[0], asking.Asker);
        var path = asking.PathOf(file);
        using var guest = new Reader(asking.Server.Address);
        Assert.Contains($"..{path}", Reader.Links(await guest.PageAsync($"/file/{file}")));
        Assert.DoesNotContain("/ask/", await guest.PageAsync($"/file/{asking.Files[2]}"), StringComparison.Ordinal);
        var first = await guest.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, first.Status);
        var signIn = Reader.From(path, first.Headers.Location!.OriginalString);
        Assert.StartsWith("/account/sign-in?returnTo=", signIn, StringComparison.Ordinal);
        var entry = FormOnPage
            .Of(signIn, await guest.PageAsync(signIn), "password")
            .With("username", asking.Name)
            .With("password", $"secret-{asking.Name}");
        var entered = await entry.SendAsync(guest);
        Assert.Equal(path, Reader.From(entry.Action, entered.Headers.Location!.OriginalString));

        Assert.Contains($"..{path}", Reader.Links(await asker.PageAsync($"/file/{file}")));
        var page = await asker.PageAsync(path);
        Assert.Contains("north.txt", page, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, page, "ask/dataset");
        var forged = await form.Copy().With("antiforgery", "x").SendAsync(asker);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        Assert.Contains("north.txt", forged.Text, StringComparison.Ordinal);
        (await asking.Admin.GetAsync($"/api/access/datafile/{file}/listRequests")).MustBeError(HttpStatusCode.NotFound);
        var asked = await form.SendAsync(asker);

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal($"/file/{file}", Reader.From(path, asked.Headers.Location!.OriginalString));
        page = await asker.PageAsync($"/file/{file}");
        Assert.Contains("You have asked for access, and nobody has decided yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/ask/", page, StringComparison.Ordinal);
        var table = await asker.PageAsync($"/dataset/{asking.Pid}?tab=files");
        Assert.Contains("Asked for", table, StringComparison.Ordinal);
        Assert.DoesNotContain(asking.PathOf(file), table, StringComparison.Ordinal);
        Assert.Contains(Reader.Links(table), l => l.EndsWith(asking.PathOf(asking.Files[1]), StringComparison.Ordinal));
        // Whoever sends it twice has asked once.
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(asker)).Status);
        Assert.Single((await asking.Admin.GetAsync($"/api/access/datafile/{file}/listRequests")).Data.AsArray());
        // Others see nothing of it.
        using var stranger = await asking.StrangerAsync();
        Assert.DoesNotContain("Asked for", await stranger.PageAsync($"/dataset/{asking.Pid}"), StringComparison.Ordinal);
        Assert.DoesNotContain("You have asked", await stranger.PageAsync($"/file/{file}"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Several_are_asked_for_at_once_and_of_what_cannot_be_it_is_said_why(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database, "de");
        var (north, south, open) = (asking.Files[0], asking.Files[1], asking.Files[2]);
        await asking.AskAsync(asking.Asker, north);
        var path = asking.PathOf(north, south, open);

        var page = Reader.Words(await asking.Asker.PageAsync(path));
        Assert.Contains(
            "north.txt : Sie haben um Zugang gebeten, und noch hat niemand entschieden.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("readme.txt : Sie dürfen sie schon herunterladen.", page, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, await asking.Asker.PageAsync(path), "ask/dataset");
        var asked = await form.SendAsync(asking.Asker);

        var there = Reader.From(path, asked.Headers.Location!.OriginalString);
        Assert.Equal($"/dataset/{asking.Pid}?tab=files&done=asked", Uri.UnescapeDataString(there));
        Assert.Contains("Sie haben um Zugang gebeten.", await asking.Asker.PageAsync(there), StringComparison.Ordinal);
        Assert.Single((await asking.Admin.GetAsync($"/api/access/datafile/{south}/listRequests")).Data.AsArray());
        (await asking.Admin.GetAsync($"/api/access/datafile/{open}/listRequests")).MustBeError(HttpStatusCode.NotFound);

        var many = await asking.Asker.GetAsync(asking.PathOf(Enumerable.Range(1, 101).Select(i => (long)i)));
        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
        Assert.Contains("höchstens 100 Dateien", Reader.Words(many.Text), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Where_no_requests_are_taken_nobody_is_led_to_ask(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var (file, asker) = (asking.Files[0], asking.Asker);
        var path = asking.PathOf(file);
        var form = FormOnPage.Of(path, await asker.PageAsync(path), "ask/dataset");
        var terms = new JsonObject { ["fileAccessRequest"] = false, ["termsOfAccess"] = "Visit us." };
        var said = new JsonObject { ["customTermsOfAccess"] = terms };
        _ = (await asking.Admin.PutAsync($"/api/datasets/{asking.Dataset}/access", said)).Data;
        await Make.PublishAsync(asking.Admin, asking.Dataset, "minor");

        Assert.DoesNotContain("/ask/", await asker.PageAsync($"/file/{file}"), StringComparison.Ordinal);
        Assert.DoesNotContain("/ask/", await asker.PageAsync($"/dataset/{asking.Pid}"), StringComparison.Ordinal);
        Assert.Contains("takes no requests", await asker.PageAsync(path), StringComparison.Ordinal);
        // In another window it could still be asked for.
        var late = await form.SendAsync(asker);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("takes no requests", late.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_told_of_what_is_not_public_or_there_for_others(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var asker = asking.Asker;
        var (draft, _) = await Make.DatasetAsync(asking.Admin, asking.Collection, "Secret plans");
        var hidden = await Make.FileAsync(asking.Admin, draft, "plans.txt", "hush", Asking.Restricted);
        var added = await Make.FileAsync(asking.Admin, asking.Dataset, "later.txt", "hush", Asking.Restricted);

        foreach (
            var path in (string[])
                [
                    $"/ask/dataset/{draft}?id={hidden}",
                    // A file of another dataset, one of a draft, none at all.
                    asking.PathOf(hidden),
                    asking.PathOf(added),
                    $"/ask/dataset/{asking.Dataset}",
                    "/ask/dataset/999999999?id=1",
                ]
        )
        {
            var answer = await asker.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("plans", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("later", answer.Text, StringComparison.Ordinal);
        }

        var wanted = asking.PathOf(asking.Files[0]);
        var form = FormOnPage.Of(wanted, await asker.PageAsync(wanted), "ask/dataset");
        var readers = new JsonArray($"@{(await Make.UserAsync(asking.Admin)).Name}");
        _ = (await asking.Admin.PutAsync($"/api/dataverses/{asking.Collection}/locallyFairRoleAssignees", readers)).Data;

        Assert.Equal(HttpStatusCode.NotFound, (await asker.GetAsync(wanted)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.SendAsync(asker)).Status);
        (await asking.Admin.GetAsync($"/api/access/datafile/{asking.Files[0]}/listRequests")).MustBeError(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task What_a_guestbook_asks_is_answered_with_the_request()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var asking = await Asking.OnAsync(server);
        var admin = asking.Admin;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:GuestbookAtRequest", "true")).Data;
        var question = new JsonObject
        {
            ["question"] = "What for?",
            ["type"] = "textarea",
            ["required"] = true,
            ["displayOrder"] = 1,
            ["hidden"] = false,
        };
        var guestbook = new JsonObject
        {
            ["name"] = "Readers",
            ["enabled"] = true,
            ["nameRequired"] = true,
            ["emailRequired"] = true,
            ["institutionRequired"] = false,
            ["positionRequired"] = false,
            ["customQuestions"] = new JsonArray(question),
        };
        var id = (await admin.PostAsync($"/api/guestbooks/{asking.Collection}", guestbook)).Data["id"]!.GetValue<long>();
        var path = asking.PathOf(asking.Files.Take(2));
        var unasked = FormOnPage.Of(path, await asking.Asker.PageAsync(path), "ask/dataset");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{asking.Dataset}/guestbook", $"{id}")).Data;

        // Whoever was not asked yet when the page was made is asked then.
        var refused = await unasked.SendAsync(asking.Asker);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("This has to be answered: What for?.", Reader.Words(refused.Text), StringComparison.Ordinal);
        var form = FormOnPage.Of(path, refused.Text, "q1");
        Assert.Equal(HttpStatusCode.Found, (await form.With("q1", "A book").SendAsync(asking.Asker)).Status);

        var responses = (await admin.GetAsync($"/api/guestbooks/{id}/responses")).Data["responses"]!.AsArray();
        Assert.Equal(2, responses.Count);
        Assert.All(responses, r => Assert.Equal("AccessRequest", r!["type"]!.GetValue<string>()));
    }
}
