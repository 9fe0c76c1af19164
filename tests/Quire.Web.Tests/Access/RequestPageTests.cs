using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Files;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Access;

/// <summary>Deciding who gets access to restricted files, on a page.</summary>
public sealed class RequestPageTests
{
    [Theory, EachDatabase]
    public async Task Who_decides_is_told_of_requests_and_grants_and_refuses_them(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var (decider, path) = (asking.Decider, asking.Requests);
        Assert.Contains("Nobody waits for access.", await decider.PageAsync(path), StringComparison.Ordinal);
        await asking.AskAsync(asking.Asker, asking.Files[0], asking.Files[1]);
        await Wait.UntilAsync(
            async () => Reader.Links(await decider.PageAsync("/account/notifications")).Contains($"..{path}"),
            "who decides is told"
        );
        Assert.Contains(
            Reader.Links(await decider.PageAsync($"/dataset/{asking.Pid}")),
            l => l.EndsWith(path, StringComparison.Ordinal)
        );

        var page = await decider.PageAsync(path);
        Assert.Contains($"Test {asking.Name}", page, StringComparison.Ordinal);
        Assert.Contains($"{asking.Name}@example.edu", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("north.txt", StringComparison.Ordinal) < page.IndexOf("south.txt", StringComparison.Ordinal));
        var requests = Values(page, "grant");
        var form = FormOnPage.Of(path, page, path[1..]);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "grant").SendAsync(decider)).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await form.Copy().With("antiforgery", "x").With("grant", requests[0]).SendAsync(decider)).Status
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Status);

        var granted = await form.Copy().With("grant", requests[0]).SendAsync(decider);
        Assert.Equal($"{path}?done=granted", Reader.From(path, granted.Headers.Location!.OriginalString));
        Assert.Contains("Access was granted.", await decider.PageAsync($"{path}?done=granted"), StringComparison.Ordinal);
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        Assert.DoesNotContain("north.txt", await decider.PageAsync(path), StringComparison.Ordinal);

        // In a window that shows it still, it is decided already; the other is refused all the same.
        var both = form.Copy().With("do", "reject").With("request", string.Join(',', requests));
        var rejected = await both.SendAsync(decider);
        Assert.Equal($"{path}?done=rejected&late=yes", Reader.From(path, rejected.Headers.Location!.OriginalString));
        page = await decider.PageAsync($"{path}?done=rejected&late=yes");
        Assert.Contains("had been decided by somebody else", page, StringComparison.Ordinal);
        var nothing = await both.SendAsync(decider);
        Assert.Equal($"{path}?done=none&late=yes", Reader.From(path, nothing.Headers.Location!.OriginalString));
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.Asker.GetAsync($"/download/file/{asking.Files[1]}")).Status);

        var history = Reader.Texts(await decider.PageAsync($"{path}?decided=yes"), "tr");
        Assert.Contains(
            history,
            r => r.Contains("north.txt", StringComparison.Ordinal) && r.Contains("Granted", StringComparison.Ordinal)
        );
        Assert.Contains(
            history,
            r => r.Contains("south.txt", StringComparison.Ordinal) && r.Contains("Refused", StringComparison.Ordinal)
        );
        // Who was refused may ask again.
        await asking.AskAsync(asking.Asker, asking.Files[1]);
        Assert.Single(Values(await decider.PageAsync(path), "grant"));
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_sees_who_asks_or_decides(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var path = asking.Requests;
        await asking.AskAsync(asking.Asker, asking.Files[0]);
        var page = await asking.Decider.PageAsync(path);
        var (form, request) = (FormOnPage.Of(path, page, path[1..]), Values(page, "grant")[0]);
        using var guest = new Reader(asking.Server.Address);
        using var stranger = await asking.StrangerAsync();

        foreach (var reader in (Reader[])[guest, stranger, asking.Asker])
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.DoesNotContain($"Test {asking.Name} ", Reader.Texts(answer.Text, "main").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain(path, await reader.PageAsync($"/dataset/{asking.Pid}"), StringComparison.Ordinal);
        }

        var own = FormOnPage.Of("/my", await asking.Asker.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        var tried = await form.Copy().With("antiforgery", own).With("grant", request).SendAsync(asking.Asker);
        Assert.Equal(HttpStatusCode.Forbidden, tried.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Status);

        // Who decides elsewhere decides nothing here, whatever request their form names.
        using var other = await Asking.BeginAsync(database);
        await other.AskAsync(other.Asker, other.Files[0]);
        var theirs = FormOnPage.Of(other.Requests, await other.Decider.PageAsync(other.Requests), other.Requests[1..]);
        var late = await theirs.With("grant", request).SendAsync(other.Decider);
        Assert.EndsWith("done=none&late=yes", late.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Single(Values(await asking.Decider.PageAsync(path), "grant"));
        Assert.Equal(HttpStatusCode.NotFound, (await asking.Decider.GetAsync("/edit/999999999/requests")).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_opened_to_everybody_or_gone_waits_no_more(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database, "de");
        await asking.AskAsync(asking.Asker, asking.Files[0], asking.Files[1]);
        _ = (await asking.Admin.TextAsync(HttpMethod.Put, $"/api/files/{asking.Files[0]}/restrict", "false")).Text;
        await Make.PublishAsync(asking.Admin, asking.Dataset);

        var page = await asking.Decider.PageAsync(asking.Requests);
        Assert.DoesNotContain("north.txt", page, StringComparison.Ordinal);
        Assert.Single(Values(page, "grant"));
        var decided = Reader.Words(await asking.Decider.PageAsync($"{asking.Requests}?decided=yes"));
        Assert.Contains("Gewährt", decided, StringComparison.Ordinal);
        Assert.DoesNotContain("ask/dataset", await asking.Asker.PageAsync($"/file/{asking.Files[0]}"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Values(string page, string button) =>
        [
            .. new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(page)
                .QuerySelectorAll($"button[name={button}]")
                .Select(b => b.GetAttribute("value")!),
        ];
}
