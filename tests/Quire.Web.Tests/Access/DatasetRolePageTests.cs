using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Depositing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Access;

/// <summary>Who may do what on a dataset, on a page.</summary>
public sealed class DatasetRolePageTests
{
    [Theory, EachDatabase]
    public async Task A_role_is_given_explained_and_taken_away(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("admin", database);
        using var reader = edit.Reader;
        var (name, _) = await Make.UserAsync(edit.Admin);
        var path = $"/edit/{edit.Id}/access";
        Assert.Contains($"../../../edit/{edit.Id}/access", Reader.Links(await reader.PageAsync($"/dataset/{edit.Pid}")));

        var form = (await edit.FormAsync(path, "role")).With("who", $"@{name}").With("role", "curator");
        var given = await form.SendAsync(reader);

        Assert.Equal((HttpStatusCode.Found, $"../../edit/{edit.Id}/access?done=given"), Led(given));
        var page = await reader.PageAsync($"{path}?done=given");
        Assert.Contains("The role was given.", page, StringComparison.Ordinal);
        var row = Row(page, $"@{name}");
        Assert.Contains("Curator", row, StringComparison.Ordinal);
        Assert.Contains("publish the dataset", row, StringComparison.Ordinal);
        Assert.Contains("It was given on this dataset.", row, StringComparison.Ordinal);
        // Whoever sends it again is told, and nothing of what was chosen is lost.
        var twice = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("They have this role here already.", twice.Text, StringComparison.Ordinal);
        var again = FormOnPage.Of(path, twice.Text, "role").Fields;
        Assert.Equal(($"@{name}", "curator"), (again["who"], again["role"]));

        Assert.Contains(
            $"@{name} may publish the dataset: the role “Curator” was given to them on “Tides”.",
            Reader.Words(await reader.PageAsync($"{path}?user={name}&may=PublishDataset")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"@{name} may not edit the collection: no role that holds here gives it.",
            Reader.Words(await reader.PageAsync($"{path}?user={name}&may=EditDataverse")),
            StringComparison.Ordinal
        );
        var unknown = Reader.Words(await reader.PageAsync($"{path}?user=nobody&may=EditDataset"));
        Assert.Contains("There is nobody called “nobody” here.", unknown, StringComparison.Ordinal);

        var taking = await TakingAsync(edit, path, name);
        Assert.Equal((HttpStatusCode.Found, $"../../edit/{edit.Id}/access?done=taken"), Led(await taking.SendAsync(reader)));
        Assert.DoesNotContain($"@{name}", await reader.PageAsync(path), StringComparison.Ordinal);
        // In a tab that still shows it, it is gone all the same.
        Assert.Equal(HttpStatusCode.Found, (await taking.SendAsync(reader)).Status);
    }

    [Theory, EachDatabase]
    public async Task What_was_given_above_is_shown_with_the_collection_and_changed_there(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (id, _) = await Make.DatasetAsync(admin, alias, "Tides");
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);

        var row = Row(await reader.PageAsync($"/edit/{id}/access"), $"@{name}");

        Assert.Contains(
            $"It was given on the collection “Collection {alias}”, and holds here too.",
            row,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Take away", row, StringComparison.Ordinal);
        // Whoever may not see the collection does not learn its name.
        var (other, _) = await Make.UserAsync(admin);
        var body = new JsonObject { ["assignee"] = $"@{other}", ["role"] = "admin" };
        _ = (await admin.PostAsync($"/api/datasets/{id}/assignments", body)).Data;
        using var outside = new Reader(server.Address);
        await outside.SignInAsync(other);
        var main = Reader.Texts(await outside.PageAsync($"/edit/{id}/access"), "main").Single();
        Assert.Contains("on a collection above that you may not see", main, StringComparison.Ordinal);
        Assert.DoesNotContain($"Collection {alias}", main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_is_meant_is_found_by_the_beginning_of_a_name_and_asked_where_it_is_not_plain(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync("admin", database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/access";
        var word = Make.Name("okafor");
        foreach (var given in (string[])["Ngozi", "Nnamdi"])
        {
            var account = new JsonObject
            {
                ["userName"] = $"{given}-{word}",
                ["firstName"] = given,
                ["lastName"] = word,
                ["email"] = $"{given}-{word}@hidden.example",
            };
            _ = (await edit.Admin.PostAsync($"/api/builtin-users?password=secret-{word}&key=burrito", account)).Data;
        }

        Assert.Equal("", (await reader.GetAsync($"{path}/assignees?q=o")).Text);
        Assert.Equal("", (await reader.GetAsync($"{path}/assignees?q=hidden.example")).Text);
        var found = (await reader.GetAsync($"{path}/assignees?q={word}")).Text.Split('\n');
        Assert.Equal(2, found.Length);
        Assert.StartsWith($"@Ngozi-{word}\tNgozi {word}", found[0], StringComparison.Ordinal);
        Assert.DoesNotContain("example", string.Join(' ', found), StringComparison.Ordinal);

        var asked = await (await edit.FormAsync(path, "role")).With("who", word).With("role", "curator").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Choose whom you mean below", asked.Text, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, asked.Text, "role");
        Assert.Equal((word, "curator"), (form.Fields["who"], form.Fields["role"]));
        Assert.Contains($"value=\"@Nnamdi-{word}\"", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.With("whom", $"@Nnamdi-{word}").SendAsync(reader)).Status);
        Assert.Contains("Curator", Row(await reader.PageAsync(path), $"@Nnamdi-{word}"), StringComparison.Ordinal);
        var exact = (await edit.FormAsync(path, "role")).With("who", $"Ngozi-{word}").With("role", "member");
        Assert.Equal(HttpStatusCode.Found, (await exact.SendAsync(reader)).Status);
        foreach (
            var (who, role, said) in ((string, string, string)[])
                [
                    ("", "curator", "Say to whom the role goes."),
                    ("@nobody-at-all", "curator", "There is nobody called “@nobody-at-all”"),
                    ("zz-nobody", "curator", "Nobody here is called that."),
                    ($"@Ngozi-{word}", "", "Choose a role."),
                    ($"@Ngozi-{word}", "none", "There is no role “none” here."),
                ]
        )
        {
            var wrong = await (await edit.FormAsync(path, "role")).With("who", who).With("role", role).SendAsync(reader);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.Contains(said, Reader.Words(wrong.Text), StringComparison.Ordinal);
            Assert.Equal(who, FormOnPage.Of(path, wrong.Text, "role").Fields["who"]);
        }
    }

    [Fact]
    public async Task Only_who_manages_roles_has_the_page_and_only_from_a_page_of_here_is_it_done()
    {
        var edit = await Editing.BeginAsync("admin");
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/access";
        var form = (await edit.FormAsync(path, "role")).With("who", "@dataverseAdmin").With("role", "curator");
        var contributor = await Editing.BeginAsync("contributor");
        using var below = contributor.Reader;
        using var guest = new Reader(edit.Server.Address);
        using var stranger = await edit.StrangerAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().Without("antiforgery").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await below.GetAsync($"/edit/{contributor.Id}/access")).Status);
        Assert.DoesNotContain("/access", string.Join(' ', Reader.Links(await below.PageAsync($"/dataset/{contributor.Pid}"))));
        var own = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        foreach (var other in (Reader[])[guest, stranger])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{path}/assignees?q=dataverse")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", own).SendAsync(other)).Status);
        }

        var unknown = await form.With("do", "lend").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("nothing was changed", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@dataverseAdmin", Row(await reader.PageAsync(path), "Curator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_more_than_they_are_and_ones_own_role_is_taken_once_that_was_confirmed()
    {
        var edit = await Editing.BeginAsync("member");
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/access";
        var (own, _) = await Make.UserAsync(edit.Admin);
        using var curator = new Reader(edit.Server.Address, "de");
        await curator.SignInAsync(own);
        var body = new JsonObject { ["assignee"] = $"@{own}", ["role"] = "curator" };
        _ = (await edit.Admin.PostAsync($"/api/datasets/{edit.Id}/assignments", body)).Data;
        var page = await curator.PageAsync(path);
        Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"admin\"", page, StringComparison.Ordinal);
        var form = FormOnPage.Of(path, page, "role").With("who", $"@{own}").With("role", "admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(curator)).Status);

        var asked = await FormOnPage.Of(path, page, "own").SendAsync(curator);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Ihre eigene Rolle wegnehmen?", asked.Text, StringComparison.Ordinal);
        Assert.Contains(own, Row(await curator.PageAsync(path), $"@{own}"), StringComparison.Ordinal);
        var gone = await FormOnPage.Of(path, asked.Text, "sure").SendAsync(curator);
        Assert.Equal((HttpStatusCode.Found, "../../my"), Led(gone));
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.GetAsync(path)).Status);
    }

    private static (HttpStatusCode, string) Led(WireAnswer answer) => (answer.Status, answer.Headers.Location!.OriginalString);

    private static string Row(string page, string with) =>
        Reader.Texts(page, "tr").FirstOrDefault(r => r.Contains(with, StringComparison.Ordinal)) ?? "";

    private static async Task<FormOnPage> TakingAsync(Editing edit, string path, string name)
    {
        var assignments = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/assignments")).Data.AsArray();
        var id = assignments.First(a => a!["assignee"]!.GetValue<string>() == $"@{name}")!["id"]!.GetValue<long>();
        var form = await edit.FormAsync(path, "assignment");
        return form.With("assignment", $"{id}").Without("own");
    }
}
