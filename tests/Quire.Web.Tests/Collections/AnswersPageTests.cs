using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Files;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>What was answered to guestbooks is read on a page, and taken along as a table.</summary>
public sealed class AnswersPageTests
{
    [Theory, EachDatabase]
    public async Task Answers_are_read_newest_first_and_taken_along(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        using var reader = manage.Reader;
        var guestbook = await Guestbook.MakeAsync(manage.Admin, manage.Alias, "Downloads <all>");
        var (dataset, pid) = await Make.DatasetAsync(manage.Admin, manage.Alias, "Tides of the bay");
        var file = await Make.FileAsync(manage.Admin, dataset, "north.txt", "1");
        await Make.PublishAsync(manage.Admin, dataset);
        await Guestbook.UseAsync(manage.Admin, dataset, guestbook);
        var (part, list) = ($"guestbooks/{guestbook}/answers", manage.Path("guestbooks"));
        Assert.Contains("Nobody has answered yet.", await reader.PageAsync(manage.Path(part)), StringComparison.Ordinal);
        Assert.DoesNotContain("answers.csv", await reader.PageAsync(list), StringComparison.Ordinal);

        using var guest = new Reader(manage.Server.Address);
        await Guestbook.AnswerAsync(guest, file, "Ada <b>", "For the tides");
        await Guestbook.AnswerAsync(guest, file, "=Bo", "For, \"myself\"");

        var linked = Reader.Links(await reader.PageAsync(list)).Select(l => Reader.From(list, l)).ToList();
        Assert.Contains(manage.Path(part), linked);
        Assert.Contains(manage.Path("guestbooks/answers.csv"), linked);
        var page = await reader.PageAsync(manage.Path(part));
        var rows = Reader.Texts(page, "tr").Skip(1).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("=Bo", rows[0], StringComparison.Ordinal);
        Assert.Contains("Why? For, \"myself\"", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Ada <b>", rows[1], StringComparison.Ordinal);
        Assert.Contains("with a download", rows[1], StringComparison.Ordinal);
        Assert.Contains("Tides of the bay", rows[1], StringComparison.Ordinal);
        Assert.Contains("north.txt", rows[1], StringComparison.Ordinal);
        var links = Reader.Links(page).Select(l => Reader.From(manage.Path(part), l)).ToList();
        Assert.Contains($"/dataset/{pid}", links);
        Assert.Contains($"/file/{file}", links);
        var beyond = await reader.PageAsync(manage.Path($"{part}?page=3"));
        Assert.Contains("There are fewer answers than that.", beyond, StringComparison.Ordinal);

        // The table is the one the API gives.
        var api = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/guestbookResponses")).Text;
        foreach (var where in (string[])[$"{part}.csv", "guestbooks/answers.csv"])
        {
            var table = await reader.GetAsync(manage.Path(where));
            Assert.Equal((HttpStatusCode.OK, api), (table.Status, table.Text));
            Assert.Equal("text/csv", table.ContentHeaders.ContentType?.MediaType);
            Assert.Equal("attachment", table.ContentHeaders.ContentDisposition?.DispositionType);
            Assert.True(table.Headers.CacheControl?.NoStore is true || table.Headers.CacheControl?.Private is true);
        }

        Assert.Contains("'=Bo", api, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_reads_them_who_does_not_look_after_the_collection(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        using var reader = manage.Reader;
        var guestbook = await Guestbook.MakeAsync(manage.Admin, manage.Alias);
        using var guest = new Reader(manage.Server.Address);
        using var stranger = await manage.StrangerAsync();
        var (member, _) = await Make.UserAsync(manage.Admin);
        await Make.AssignAsync(manage.Admin, manage.Alias, $"@{member}", "contributor");
        using var contributor = new Reader(manage.Server.Address);
        await contributor.SignInAsync(member);
        var other = await Managing.BeginAsync(database, published: true);
        using var elsewhere = other.Reader;
        string[] parts = [$"guestbooks/{guestbook}/answers", $"guestbooks/{guestbook}/answers.csv"];

        foreach (var part in parts.Append("guestbooks/answers.csv"))
        {
            Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync(manage.Path(part))).Status);
            foreach (var somebody in (Reader[])[stranger, contributor, elsewhere])
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await somebody.GetAsync(manage.Path(part))).Status);
            }
        }

        // A collection of one's own opens no guestbook of another.
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync(other.Path(parts[0]))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(other.Path(parts[1]))).Status);
        using var both = await other.SuperuserAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await both.GetAsync(other.Path(parts[0]))).Status);
    }

    [Fact]
    public async Task However_many_answers_there_are_a_page_shows_some()
    {
        var manage = await Managing.BeginAsync(published: true, language: "de");
        using var reader = manage.Reader;
        var guestbook = await Guestbook.MakeAsync(manage.Admin, manage.Alias);
        var (dataset, _) = await Make.DatasetAsync(manage.Admin, manage.Alias, "Tides");
        var file = await Make.FileAsync(manage.Admin, dataset, "north.txt", "1");
        await Make.PublishAsync(manage.Admin, dataset);
        await Guestbook.UseAsync(manage.Admin, dataset, guestbook);
        using var guest = new Reader(manage.Server.Address);
        for (var i = 1; i <= 51; i++)
        {
            await Guestbook.AnswerAsync(guest, file, $"Reader {i}.", "Why not");
        }

        var path = manage.Path($"guestbooks/{guestbook}/answers");
        var first = await reader.PageAsync(path);
        Assert.Contains("Antworten, die neuesten zuerst: 51", Reader.Words(first), StringComparison.Ordinal);
        Assert.Equal(50, Reader.Texts(first, "tr").Skip(1).Count());
        Assert.Contains("Reader 51.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Reader 1.", first, StringComparison.Ordinal);
        Assert.Contains($"{path}?page=2", Reader.Links(first).Select(l => Reader.From(path, l)));
        var row = Assert.Single(Reader.Texts(await reader.PageAsync($"{path}?page=2"), "tr").Skip(1));
        Assert.StartsWith("Reader 1.", row, StringComparison.Ordinal);
    }
}
