using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Files;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Access;

/// <summary>Who has access to restricted files: granting it without a request, and taking it back, on a page.</summary>
public sealed class GrantedPageTests
{
    [Theory, EachDatabase]
    public async Task Access_is_granted_without_a_request_and_taken_back(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var (decider, path) = (asking.Decider, PathOf(asking));
        Assert.Contains(path, await LinksAsync(decider, asking.Requests));
        Assert.Contains($"{path}?file={asking.Files[0]}", await LinksAsync(decider, $"/file/{asking.Files[0]}"));
        Assert.DoesNotContain($"{path}?file={asking.Files[2]}", await LinksAsync(decider, $"/file/{asking.Files[2]}"));
        var page = await decider.PageAsync(path);
        Assert.Contains("Access was granted to nobody.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("readme.txt", page, StringComparison.Ordinal);
        var found = await decider.GetAsync($"{path}/assignees?q={asking.Name}");
        Assert.Contains($"@{asking.Name}\t", found.Text, StringComparison.Ordinal);

        var form = FormOnPage.Of(path, page, "who");
        foreach (
            var (file, who, said) in ((string, string, string)[])
                [
                    ("", asking.Name, "Choose a file of the dataset."),
                    ("x", asking.Name, "Choose a file of the dataset."),
                    ($"{asking.Dataset}", asking.Name, "Choose a file of the dataset."),
                    ($"{asking.Files[0]}", " ", "Say who gets access."),
                    ($"{asking.Files[0]}", "nobody-at-all", "Nobody here is called that."),
                    ($"{asking.Files[0]}", "@nobody-at-all", "There is nobody called “@nobody-at-all” here."),
                ]
        )
        {
            var wrong = await form.Copy().With("file", file).With("who", who).SendAsync(decider);
            Assert.True(wrong.Status == HttpStatusCode.BadRequest, $"{file} {who} {wrong.Status}");
            Assert.Contains(said, Reader.Words(wrong.Text), StringComparison.Ordinal);
            Assert.Equal(who.Trim(), FormOnPage.Of(path, wrong.Text, "who").Fields["who"]);
        }

        form.With("file", $"{asking.Files[0]}").With("who", asking.Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "lend").SendAsync(decider)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(decider)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Status);
        var given = await form.Copy().SendAsync(decider);
        Assert.Equal($"{path}?done=given", Reader.From(path, given.Headers.Location!.OriginalString));
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        Assert.Contains("They have this role here already.", (await form.Copy().SendAsync(decider)).Text);

        page = await decider.PageAsync($"{path}?done=given");
        Assert.Contains("Access was granted.", page, StringComparison.Ordinal);
        var row = Assert.Single(Reader.Texts(page, "tr").Skip(1));
        Assert.StartsWith($"Test {asking.Name}", row, StringComparison.Ordinal);
        Assert.Contains("north.txt", row, StringComparison.Ordinal);
        var take = FormOnPage.Of(path, page, "grant").With("do", "take");
        Assert.Equal(HttpStatusCode.Forbidden, (await take.Copy().With("antiforgery", "x").SendAsync(decider)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await take.Copy().With("grant", "x").SendAsync(decider)).Status);

        // What it comes to is said first.
        var asked = await take.SendAsync(decider);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        var warning = $"Test {asking.Name} will not be able to download north.txt any more";
        Assert.Contains(warning, Reader.Words(asked.Text), StringComparison.Ordinal);
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        var sure = FormOnPage.Of(path, asked.Text, "sure");
        var taken = await sure.SendAsync(decider);
        Assert.Equal($"{path}?done=taken", Reader.From(path, taken.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Status);
        // In another window it is there to be taken back still.
        Assert.Equal(HttpStatusCode.Found, (await sure.SendAsync(decider)).Status);
        Assert.Contains("Access was granted to nobody.", await decider.PageAsync(path), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Groups_get_access_too_and_a_page_is_about_one_file(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database, "de");
        var (decider, path) = (asking.Decider, $"{PathOf(asking)}?file={asking.Files[1]}");
        var form = FormOnPage.Of(path, await decider.PageAsync(path), "who").With("who", ":authenticated-users");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(decider)).Status);
        await asking.AskAsync(asking.Asker, asking.Files[0]);
        _ = (await asking.Admin.PutAsync($"/api/access/datafile/{asking.Files[0]}/grantAccess/@{asking.Name}")).Message;

        var page = await decider.PageAsync(path);
        Assert.Contains("south.txt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("north.txt", page, StringComparison.Ordinal);
        Assert.Equal(2, Reader.Texts(await decider.PageAsync(PathOf(asking)), "tr").Skip(1).Count());
        using var stranger = await asking.StrangerAsync();
        Assert.Equal("said in the south", (await stranger.GetAsync($"/download/file/{asking.Files[1]}")).Text);
        var asked = await FormOnPage.Of(path, page, "grant").With("do", "take").SendAsync(decider);
        Assert.Contains("kann south.txt dann nicht mehr herunterladen", Reader.Words(asked.Text), StringComparison.Ordinal);
        var taken = await FormOnPage.Of(path, asked.Text, "sure").SendAsync(decider);
        Assert.Equal($"{path}&done=taken", Reader.From(path, taken.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/download/file/{asking.Files[1]}")).Status);
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.GetAsync($"{PathOf(asking)}?file=999999999")).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_sees_or_changes_who_has_access(DatabaseKind database)
    {
        using var asking = await Asking.BeginAsync(database);
        var (decider, path) = (asking.Decider, PathOf(asking));
        var form = FormOnPage.Of(path, await decider.PageAsync(path), "who");
        form.With("file", $"{asking.Files[0]}").With("who", $"@{asking.Name}");
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().SendAsync(decider)).Status);
        var grant = FormOnPage.Of(path, await decider.PageAsync(path), "grant").With("do", "take").With("sure", "yes");
        using var guest = new Reader(asking.Server.Address);
        using var stranger = await asking.StrangerAsync();
        var (name, _) = await Make.UserAsync(asking.Admin);
        await Make.AssignAsync(asking.Admin, asking.Collection, $"@{name}", "member");
        using var member = new Reader(asking.Server.Address);
        await member.SignInAsync(name);

        foreach (var reader in (Reader[])[guest, stranger, asking.Asker, member])
        {
            foreach (var where in (string[])[path, $"{path}?file={asking.Files[0]}", $"{path}/assignees?q={asking.Name}"])
            {
                var answer = await reader.GetAsync(where);
                Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
                Assert.DoesNotContain($"@{asking.Name}", answer.Text, StringComparison.Ordinal);
            }

            Assert.DoesNotContain(path, await reader.PageAsync($"/file/{asking.Files[0]}"), StringComparison.Ordinal);
            var own = reader == guest ? "x" : Reader.Fields(await reader.PageAsync("/account"))["antiforgery"];
            foreach (var sent in (FormOnPage[])[form, grant])
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await sent.Copy().With("antiforgery", own).SendAsync(reader)).Status);
            }
        }

        // Who decides elsewhere changes nothing here, whatever their form names.
        using var other = await Asking.BeginAsync(database);
        var theirs = FormOnPage.Of(PathOf(other), await other.Decider.PageAsync(PathOf(other)), "who");
        var file = await theirs.Copy().With("file", $"{asking.Files[1]}").With("who", "@x").SendAsync(other.Decider);
        Assert.Equal(HttpStatusCode.BadRequest, file.Status);
        _ = await theirs
            .Copy()
            .With("do", "take")
            .With("sure", "yes")
            .With("grant", grant.Fields["grant"])
            .SendAsync(other.Decider);
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.GetAsync("/edit/999999999/granted")).Status);
    }

    private static string PathOf(Asking asking) => $"/edit/{asking.Dataset}/granted";

    private static async Task<IReadOnlyList<string>> LinksAsync(Reader reader, string path) =>
        [.. Reader.Links(await reader.PageAsync(path)).Select(l => Reader.From(path, l))];
}
