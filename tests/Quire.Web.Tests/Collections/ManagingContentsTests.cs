using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>What a collection offers those who deposit, download and read, and who may.</summary>
public sealed class ManagingContentsTests
{
    private static readonly string[] Parts =
    [
        "featured",
        "templates",
        "templates/new",
        "guestbooks",
        "guestbooks/new",
        "roles",
        "groups",
        "groups/none",
        "templates/1",
        "guestbooks/1",
        "featured/change",
    ];

    [Theory, EachDatabase]
    public async Task Nobody_without_a_role_that_allows_it_gets_in(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        using var guest = new Reader(manage.Server.Address);
        using var stranger = await manage.StrangerAsync();
        var own = Reader.Fields(await stranger.PageAsync("/account"))["antiforgery"];
        var sent = new Dictionary<string, string>
        {
            ["name"] = "Theirs",
            ["alias"] = "theirs",
            ["do"] = "delete",
        };
        foreach (var part in Parts)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.FormAsync(manage.Path(part), sent)).Status);
            sent["antiforgery"] = own;
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FormAsync(manage.Path(part), sent)).Status);
            sent["antiforgery"] = "x";
            var forged = part == "featured" ? await manage.Reader.FilesAsync(manage.Path(part), sent) : null;
            forged ??= await manage.Reader.FormAsync(manage.Path(part), sent);
            Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
            if (part != "featured/change")
            {
                Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync(manage.Path(part))).Status);
                Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(manage.Path(part))).Status);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_template_is_made_begun_with_and_deleted(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = await manage.FormAsync("templates/new", "f.title[0]");
        var unnamed = await form.Copy().With("f.title[0]", "Tides of <month>").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.Status);
        Assert.Contains("The template needs a name.", unnamed.Text, StringComparison.Ordinal);
        form = FormOnPage.Of(manage.Path("templates/new"), unnamed.Text, "f.title[0]");
        Assert.Equal("Tides of <month>", form.Fields["f.title[0]"]);
        // A row more is none of what is stored.
        var row = await form.Copy().With("name", "Monthly").With("add", "keyword[1]").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.OK, row.Status);
        Assert.Contains("f.keyword[1].keywordValue", row.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Monthly\"", row.Text, StringComparison.Ordinal);
        Assert.Contains("There are no templates.", await manage.Reader.PageAsync(manage.Path("templates")));
        Assert.Equal(HttpStatusCode.Found, (await form.With("name", "Monthly").SendAsync(manage.Reader)).Status);

        var list = await manage.FormAsync("templates", "do");
        Assert.Equal(HttpStatusCode.BadRequest, (await list.Copy().With("do", "x").SendAsync(manage.Reader)).Status);
        var id = list.Fields["id"];
        Assert.Equal(HttpStatusCode.Found, (await list.Copy().With("do", "default").SendAsync(manage.Reader)).Status);
        Assert.Contains("Tides of &lt;month&gt;", await manage.Reader.PageAsync($"/deposit/{manage.Alias}"));

        var edit = await manage.FormAsync($"templates/{id}", "f.title[0]");
        Assert.Equal("Monthly", edit.Fields["name"]);
        Assert.Equal(HttpStatusCode.Found, (await edit.With("f.title[0]", "").SendAsync(manage.Reader)).Status);
        Assert.DoesNotContain("Tides of", await manage.Reader.PageAsync($"/deposit/{manage.Alias}"), StringComparison.Ordinal);
        var other = await Managing.BeginAsync(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Reader.GetAsync(other.Path($"templates/{id}"))).Status);
        var theirs = await other.FormAsync("templates/new", "f.title[0]");
        var taken = await other.Reader.FormAsync(other.Path($"templates/{id}"), theirs.With("name", "Taken").Fields);
        Assert.Equal(HttpStatusCode.Forbidden, taken.Status);

        Assert.Equal(HttpStatusCode.Found, (await list.Copy().With("do", "none").SendAsync(manage.Reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await list.Copy().With("do", "delete").SendAsync(manage.Reader)).Status);
        Assert.Contains("There are no templates.", await manage.Reader.PageAsync(manage.Path("templates")));
        Assert.Equal(HttpStatusCode.NotFound, (await list.Copy().With("do", "default").SendAsync(manage.Reader)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_template_has_the_licence_or_the_terms_its_form_says(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = (await manage.FormAsync("templates/new", "f.title[0]")).With("name", "Monthly");
        var (usual, other) = ("1", "2");
        Assert.Equal("true", form.Fields["t.requests"]);
        var both = await form.Copy().With("t.license", usual).With("t.termsOfUse", "Ask first").SendAsync(manage.Reader);
        Assert.NotEqual(HttpStatusCode.Found, both.Status);
        Assert.Equal("Ask first", FormOnPage.Of(manage.Path("templates/new"), both.Text, "f.title[0]").Fields["t.termsOfUse"]);
        var half = await form.Copy().With("t.license", "").With("t.disclaimer", "As it is").SendAsync(manage.Reader);
        Assert.NotEqual(HttpStatusCode.Found, half.Status);

        Assert.Equal(HttpStatusCode.Found, (await form.With("t.license", other).SendAsync(manage.Reader)).Status);

        var list = await manage.FormAsync("templates", "do");
        var id = list.Fields["id"];
        Assert.Equal(HttpStatusCode.Found, (await list.With("do", "default").SendAsync(manage.Reader)).Status);
        Assert.Equal(other, (await DepositAsync()).Fields["t.license"]);
        var edit = await manage.FormAsync($"templates/{id}", "f.title[0]");
        Assert.Equal(other, edit.Fields["t.license"]);
        // A row more keeps what was chosen.
        var row = await edit.Copy().With("t.license", usual).With("add", "keyword[1]").SendAsync(manage.Reader);
        Assert.Equal(usual, FormOnPage.Of(manage.Path($"templates/{id}"), row.Text, "f.title[0]").Fields["t.license"]);
        var own = edit.With("t.license", "").With("t.termsOfUse", "Ask first").Without("t.requests");
        Assert.Equal(HttpStatusCode.Found, (await own.SendAsync(manage.Reader)).Status);
        var deposit = await DepositAsync();
        Assert.Equal(("", "Ask first"), (deposit.Fields["t.license"], deposit.Fields["t.termsOfUse"]));
        Assert.DoesNotContain("t.requests", deposit.Fields.Keys);

        // What the API says of the licence meanwhile is seen.
        var open = await manage.FormAsync($"templates/{id}", "f.title[0]");
        _ = (
            await manage.Admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{id}/licenseTerms",
                """{"name":"CC BY 4.0"}""",
                "application/json"
            )
        ).Text;
        Assert.Equal(HttpStatusCode.Conflict, (await open.SendAsync(manage.Reader)).Status);

        async Task<FormOnPage> DepositAsync() =>
            FormOnPage.Of($"/deposit/{manage.Alias}", await manage.Reader.PageAsync($"/deposit/{manage.Alias}"), "f.title[0]");
    }

    [Theory, EachDatabase]
    public async Task A_guestbook_is_made_changed_and_switched_off(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = (await manage.FormAsync("guestbooks/new", "name"))
            .With("name", "")
            .With("email-required", "true")
            .With("q0.text", "What is it for?")
            .With("q0.type", "options")
            .With("q0.required", "true")
            .With("q2.text", "Anything else?")
            .With("q2.type", "textarea");
        var wrong = await form.SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("The guestbook needs a name.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Say what can be chosen.", wrong.Text, StringComparison.Ordinal);
        form = FormOnPage.Of(manage.Path("guestbooks/new"), wrong.Text, "name").With("name", "Downloads");
        Assert.Equal("Anything else?", form.Fields["q2.text"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("q2.type", "shout").SendAsync(manage.Reader)).Status);
        var made = await form.With("q0.options", "teaching\n research \n").SendAsync(manage.Reader);
        Assert.True(made.Status == HttpStatusCode.Found, Reader.Words(made.Text));

        var id = (await manage.FormAsync("guestbooks", "do")).Fields["id"];
        var stored = (await manage.Admin.GetAsync($"/api/guestbooks/{id}")).Data;
        Assert.True(stored["enabled"]!.GetValue<bool>());
        Assert.True(stored["emailRequired"]!.GetValue<bool>());
        Assert.False(stored["nameRequired"]!.GetValue<bool>());
        var questions = stored["customQuestions"]!.AsArray();
        Assert.Equal(["What is it for?", "Anything else?"], questions.Select(q => q!["question"]!.GetValue<string>()));
        Assert.Equal(
            ["teaching", "research"],
            questions[0]!["optionValues"]!.AsArray().Select(o => o!["value"]!.GetValue<string>())
        );

        var list = await manage.FormAsync("guestbooks", "do");
        Assert.Equal(HttpStatusCode.BadRequest, (await list.Copy().With("do", "x").SendAsync(manage.Reader)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await list.Copy().With("do", "off").With("id", "0").SendAsync(manage.Reader)).Status
        );
        Assert.Equal(HttpStatusCode.Found, (await list.Copy().With("do", "off").SendAsync(manage.Reader)).Status);
        Assert.Contains("asks nobody", await manage.Reader.PageAsync(manage.Path("guestbooks")), StringComparison.Ordinal);
        var edit = await manage.FormAsync($"guestbooks/{id}", "name");
        Assert.False(edit.Fields.ContainsKey("enabled"));
        Assert.Equal(
            HttpStatusCode.Found,
            (await edit.With("q0.text", "").With("enabled", "true").SendAsync(manage.Reader)).Status
        );
        stored = (await manage.Admin.GetAsync($"/api/guestbooks/{id}")).Data;
        Assert.Equal("Anything else?", Assert.Single(stored["customQuestions"]!.AsArray())!["question"]!.GetValue<string>());

        var other = await Managing.BeginAsync(database);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Reader.GetAsync(other.Path($"guestbooks/{id}"))).Status);
        var theirs = (await other.FormAsync("guestbooks/new", "name")).With("name", "Taken over");
        var taken = await other.Reader.FormAsync(other.Path($"guestbooks/{id}"), theirs.Fields);
        Assert.Equal(HttpStatusCode.Forbidden, taken.Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_shown_first_stands_on_the_page_of_the_collection(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var (dataset, pid) = await Make.DatasetAsync(manage.Admin, manage.Alias, "Tides of the bay");
        var form = await manage.FormAsync("featured", "type");
        var draft = await SendAsync(form.Copy().With("type", "dataset").With("object", pid));
        Assert.Equal(HttpStatusCode.BadRequest, draft.Status);
        Assert.Contains("Only what is published can be shown first.", draft.Text, StringComparison.Ordinal);
        Assert.Equal(pid, FormOnPage.Of(manage.Path("featured"), draft.Text, "type").Fields["object"]);
        await Make.PublishAsync(manage.Admin, dataset);
        foreach (
            var (name, value, text) in ((string, string, string)[])
                [
                    ("place", "first", "Places are whole numbers"),
                    ("type", "dataverse", "Say which collection"),
                    ("content", " ", "Write the text"),
                ]
        )
        {
            var wrong = await SendAsync(form.Copy().With(name, value));
            Assert.True(wrong.Status == HttpStatusCode.BadRequest, Reader.Words(wrong.Text));
            Assert.Contains(text, wrong.Text, StringComparison.Ordinal);
        }

        var noPicture = await SendAsync(form.Copy().With("content", "Look"), ("look.png", "no picture"));
        Assert.Contains("The file is no picture", noPicture.Text, StringComparison.Ordinal);
        var added = await SendAsync(form.Copy().With("content", "<b>Come</b> & see<script>alert(1)</script>").With("place", "2"));
        Assert.Equal(HttpStatusCode.Found, added.Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(form.Copy().With("type", "dataset").With("object", pid))).Status);

        using var guest = new Reader(manage.Server.Address);
        var page = await guest.PageAsync($"/dataverse/{manage.Alias}");
        Assert.Contains("<b>Come</b> &amp; see", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<b>Come</b>",
            await guest.PageAsync($"/dataverse/{manage.Alias}?q=tides"),
            StringComparison.Ordinal
        );
        var shown = await manage.FormAsync("featured", "id");
        Assert.Equal(HttpStatusCode.Found, (await shown.With("do", "delete").SendAsync(manage.Reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await shown.SendAsync(manage.Reader)).Status);

        Task<WireAnswer> SendAsync(FormOnPage sent, params IReadOnlyList<(string, string)> files) =>
            manage.Reader.FilesAsync(sent.Action, sent.Fields, files);
    }

    [Theory, EachDatabase]
    public async Task A_group_is_made_filled_nested_and_deleted(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var (member, _) = await Make.UserAsync(manage.Admin);
        var form = await manage.FormAsync("groups", "alias");
        var wrong = await form.Copy().With("alias", "gauge keepers").With("name", "Keepers").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Keepers", FormOnPage.Of(manage.Path("groups"), wrong.Text, "alias").Fields["name"]);
        foreach (var alias in (string[])["keepers", "all"])
        {
            var made = await form.Copy().With("alias", alias).With("name", $"The {alias}").SendAsync(manage.Reader);
            Assert.Equal(
                $"/collection/{manage.Alias}/groups/{alias}?done=saved",
                Reader.From(manage.Path("groups"), made.Headers.Location!.OriginalString)
            );
        }

        Assert.Contains(
            "There is a group “keepers” already.",
            WebUtility.HtmlDecode((await form.Copy().With("alias", "keepers").With("name", "x").SendAsync(manage.Reader)).Text)
        );
        var add = (await manage.FormAsync("groups/keepers", "members")).With("do", "add");
        var unknown = await add.Copy().With("members", "nobody-at-all").SendAsync(manage.Reader);
        Assert.Contains("Nobody here is named @nobody-at-all.", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await add.Copy().With("members", $"{member}\n").SendAsync(manage.Reader)).Status);
        Assert.Contains($"@{member}", await manage.Reader.PageAsync(manage.Path("groups/keepers")), StringComparison.Ordinal);
        var collection = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Data["id"]!.GetValue<long>();
        var nest = (await manage.FormAsync("groups/all", "members"))
            .With("do", "add")
            .With("members", $"&explicit/{collection}-keepers");
        Assert.Equal(HttpStatusCode.Found, (await nest.SendAsync(manage.Reader)).Status);
        var circle = await add.Copy().With("members", $"&explicit/{collection}-all").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, circle.Status);
        Assert.Contains("already, so", circle.Text, StringComparison.Ordinal);

        var remove = (await manage.FormAsync("groups/keepers", "member")).With("do", "remove");
        Assert.Equal(HttpStatusCode.Found, (await remove.SendAsync(manage.Reader)).Status);
        Assert.Contains("Nobody belongs to it.", await manage.Reader.PageAsync(manage.Path("groups/keepers")));
        var unsure = await add.Copy().With("do", "delete").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await add.Copy().With("do", "x").SendAsync(manage.Reader)).Status);
        Assert.Equal(
            HttpStatusCode.Found,
            (await add.Copy().With("do", "delete").With("sure", "true").SendAsync(manage.Reader)).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await manage.Reader.GetAsync(manage.Path("groups/keepers"))).Status);
        Assert.Contains(
            "Nobody belongs to it.",
            await manage.Reader.PageAsync(manage.Path("groups/all")),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_role_is_given_on_a_collection_and_taken_away(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var (name, token) = await Make.UserAsync(manage.Admin);
        var form = (await manage.FormAsync("roles", "who")).With("who", name).With("role", "curator");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "lend").SendAsync(manage.Reader)).Status);
        var nobody = await form.Copy().With("who", "nobody-at-all").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);
        Assert.Equal("nobody-at-all", FormOnPage.Of(manage.Path("roles"), nobody.Text, "who").Fields["who"]);
        using var theirs = manage.Server.As(token);
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.GetAsync($"/api/dataverses/{manage.Alias}")).Status);

        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(manage.Reader)).Status);

        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync($"/api/dataverses/{manage.Alias}")).Status);
        Assert.Contains(name, await TextAsync($"assignees?q={name}"), StringComparison.Ordinal);
        var given = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/assignments"))
            .Data.AsArray()
            .Single(a => a!["assignee"]!.GetValue<string>() == $"@{name}")!["id"]!.GetValue<long>();
        var take = form.Copy().With("do", "take").With("assignment", $"{given}");
        Assert.Equal(HttpStatusCode.Found, (await take.SendAsync(manage.Reader)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.GetAsync($"/api/dataverses/{manage.Alias}")).Status);

        async Task<string> TextAsync(string part) => (await manage.Reader.GetAsync(manage.Path($"roles/{part}"))).Text;
    }
}
