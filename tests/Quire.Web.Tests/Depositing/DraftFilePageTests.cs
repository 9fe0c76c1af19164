using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>The files of a draft on pages.</summary>
public sealed class DraftFilePageTests
{
    [Theory, EachDatabase]
    public async Task Several_files_are_added_with_what_is_said_of_all(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/files";
        var form = await edit.FormAsync(path, "u-folder");
        form.With("folder", "raw/2024").With("description", "As measured.").With("tags", "Data\r\nTides").With("restrict", "yes");
        _ = (await edit.Admin.PutAsync($"/api/access/{edit.Id}/allowAccessRequest", true)).Data;

        var sent = await reader.FilesAsync(form.Action, form.Fields, ("north.txt", "1"), ("south/deep/x.txt", "2"));

        Assert.Equal(
            (HttpStatusCode.Found, "../../edit/" + edit.Id + "/files?done=added"),
            (sent.Status, sent.Headers.Location!.OriginalString)
        );
        var page = await reader.PageAsync($"{path}?done=added");
        Assert.Contains("The files were added.", page, StringComparison.Ordinal);
        var files = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(
            [("raw/2024", "north.txt"), ("raw/2024/south/deep", "x.txt")],
            files.Select(f => (f!["directoryLabel"]!.GetValue<string>(), f["label"]!.GetValue<string>())).Order()
        );
        Assert.All(
            files,
            f =>
            {
                Assert.Equal("As measured.", f!["description"]!.GetValue<string>());
                Assert.True(f["restricted"]!.GetValue<bool>());
                Assert.Equal(["Data", "Tides"], f["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
            }
        );
    }

    [Fact]
    public async Task Characters_nobody_sees_break_no_feed()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var form = (await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder"))
            .With("description", "Levels\u0001 as measured.\u001f")
            .With("tags", "Ti\u0008des");
        Assert.Equal(HttpStatusCode.Found, (await reader.FilesAsync(form.Action, form.Fields, ("north.txt", "1"))).Status);
        var terms = await edit.FormAsync($"/edit/{edit.Id}/metadata", "seen");
        terms.With("t.termsOfAccess", "Write\u0002 to us.").With("note", "First\u0003 issue.");
        Assert.Equal(HttpStatusCode.Found, (await terms.SendAsync(reader)).Status);
        await Make.PublishAsync(edit.Admin, edit.Id);

        var file = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/1.0/files")).Data.AsArray())!;
        Assert.Equal("Levels as measured.", file["description"]!.GetValue<string>());
        Assert.Equal("Ti des", file["categories"]![0]!.GetValue<string>());
        var version = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/1.0")).Data;
        Assert.Equal("Write to us.", version["termsOfAccess"]!.GetValue<string>());
        Assert.Equal("First issue.", version["versionNote"]!.GetValue<string>());
        using var guest = new Reader(edit.Server.Address);
        var feed = await guest.GetAsync($"/feed?type=files&q={Uri.EscapeDataString($"parentIdentifier:\"{edit.Pid}\"")}");
        Assert.Equal(HttpStatusCode.OK, feed.Status);
    }

    [Fact]
    public async Task A_file_that_is_refused_keeps_none_of_the_others_out_and_is_told_of()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        _ = (await admin.PutAsync("/api/admin/settings/:MaxFileUploadSizeInBytes", JsonValue.Create(5))).Data;
        var (id, _) = await Make.DatasetAsync(admin, "root", "Tides");
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, "root", $"@{name}", "editor");
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var path = $"/edit/{id}/files";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "u-folder").With("description", "Wie gemessen.");

        var sent = await reader.FilesAsync(form.Action, form.Fields, ("short.txt", "12"), ("long.txt", "1234567"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("Diese Datei ist zu groß", Reader.Words(sent.Text), StringComparison.Ordinal);
        Assert.Contains("1 andere Datei wurde hinzugefügt.", Reader.Words(sent.Text), StringComparison.Ordinal);
        Assert.Contains("long.txt", Reader.Words(sent.Text), StringComparison.Ordinal);
        Assert.Equal("Wie gemessen.", FormOnPage.Of(path, sent.Text, "u-folder").Fields["description"]);
        var none = await reader.FilesAsync(form.Action, form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Wählen Sie mindestens eine Datei.", Reader.Words(none.Text), StringComparison.Ordinal);
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task What_is_worth_knowing_of_files_that_were_taken_is_told_in_the_language_of_the_page(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        using var german = new Reader(edit.Server.Address, "de");
        await german.SignInAsync(edit.Name);
        var path = $"/edit/{edit.Id}/files";
        var form = (await edit.FormAsync(path, "u-folder")).With("description", "As measured.");
        await Make.FileAsync(edit.Admin, edit.Id, "first.txt", "same");

        var sent = await reader.FilesAsync(form.Action, form.Fields, ("again.txt", "same"), ("a:b.txt", "other"));

        // Loading the page that is shown sends nothing again.
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var there = Reader.From(form.Action, sent.Headers.Location!.OriginalString);
        var shown = await reader.PageAsync(there);
        var said = Reader.Words(shown);
        Assert.Contains("The files were added.", said, StringComparison.Ordinal);
        Assert.Contains("again.txt : The same content is in the dataset already, as first.txt.", said, StringComparison.Ordinal);
        Assert.Contains("a:b.txt : It is called a_b.txt here", said, StringComparison.Ordinal);
        // What was said of these is not said of the next ones.
        Assert.Equal("", FormOnPage.Of(path, shown, "u-folder").Fields["description"]);
        Assert.DoesNotContain("again.txt : ", Reader.Words(await reader.PageAsync(there)), StringComparison.Ordinal);

        var own = FormOnPage.Of(path, await german.PageAsync(path), "u-folder");
        var third = await german.FilesAsync(own.Action, own.Fields, ("third.txt", "same"));
        Assert.Contains(
            "Derselbe Inhalt ist schon im Datensatz, als again.txt.",
            Reader.Words(await german.PageAsync(Reader.From(own.Action, third.Headers.Location!.OriginalString))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task More_than_a_browser_keeps_is_told_at_once()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var form = await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder");
        await Make.FileAsync(edit.Admin, edit.Id, "first.txt", "same");
        (string, string)[] files = [.. Enumerable.Range(0, 60).Select(i => ($"copy-{i}-{new string('x', 60)}.txt", "same"))];

        var sent = await reader.FilesAsync(form.Action, form.Fields, files);

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        var said = Reader.Words(sent.Text);
        Assert.All(files, f => Assert.Contains($"{f.Item1} : ", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_who_may_edit_adds_files_and_only_from_a_page_of_here()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/files";
        var form = await edit.FormAsync(path, "u-folder");
        using var stranger = await edit.StrangerAsync();
        using var guest = new Reader(edit.Server.Address);

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.FilesAsync(form.Action, form.Fields, ("a.txt", "1"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FilesAsync(form.Action, form.Fields, ("a.txt", "1"))).Status);
        // The stranger's own session does not help either.
        var own = new Dictionary<string, string>(form.Fields)
        {
            ["antiforgery"] = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"],
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FilesAsync(form.Action, own, ("a.txt", "1"))).Status);
        form.Fields.Remove("antiforgery");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.FilesAsync(form.Action, form.Fields, ("a.txt", "1"))).Status);
        Assert.Empty((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray());
        Assert.Equal(
            $"../../edit/{edit.Id}/files",
            (await reader.GetAsync($"/edit/{edit.Id}/upload")).Headers.Location!.OriginalString
        );
    }

    [Fact]
    public async Task A_file_is_described_anew_and_what_cannot_be_is_said_with_nothing_lost()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var file = await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        await Make.FileAsync(edit.Admin, edit.Id, "south.txt", "2");
        var path = $"/edit/{edit.Id}/files/{file}";
        var form = await edit.FormAsync(path, "seen");
        Assert.Equal("north.txt", form.Fields["name"]);
        Assert.Contains($"../edit/{edit.Id}/files/{file}", Reader.Links(await reader.PageAsync($"/file/{file}")));

        form.With("name", "south.txt").With("description", "  Levels <cm>  ").With("tags", "Data");
        var taken = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Contains("There is a file south.txt already.", taken.Text, StringComparison.Ordinal);
        Assert.Equal("  Levels <cm>  ", FormOnPage.Of(path, taken.Text, "seen").Fields["description"]);
        var stale = await form.With("name", "levels.txt").With("seen", "2020-01-01T00:00:00Z").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody else changed this draft", stale.Text, StringComparison.Ordinal);
        form = FormOnPage.Of(path, stale.Text, "seen").With("folder", "raw");
        Assert.Equal("levels.txt", form.Fields["name"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.With("antiforgery", "x").SendAsync(reader)).Status);
        form = await edit.FormAsync(path, "seen");
        form.With("name", "levels.txt").With("folder", "raw").With("tags", "Data").With("description", "Levels <cm>");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);

        var stored = (await edit.Admin.GetAsync($"/api/files/{file}")).Data;
        Assert.Equal("levels.txt", stored["label"]!.GetValue<string>());
        Assert.Equal("raw", stored["directoryLabel"]!.GetValue<string>());
        Assert.Equal("Levels <cm>", stored["description"]!.GetValue<string>());
        using var stranger = await edit.StrangerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        var other = await Editing.BeginAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Reader.GetAsync($"/edit/{other.Id}/files/999999999")).Status);
    }

    [Fact]
    public async Task What_somebody_else_said_of_a_file_meanwhile_is_told_before_it_is_replaced()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var file = await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "1");
        _ = (await edit.Admin.PutAsync($"/api/access/{edit.Id}/allowAccessRequest", true)).Data;
        var path = $"/edit/{edit.Id}/files/{file}";
        var mine = await edit.FormAsync(path, "seen");
        var theirs = mine.Copy().With("description", "From the pier.").With("restrict", "yes");
        Assert.Equal(HttpStatusCode.Found, (await theirs.SendAsync(reader)).Status);

        var refused = await mine.With("tags", "Data").With("seen", "2020-01-01T00:00:00Z").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("<del>From the pier.</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<del>Restricted</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<ins>Data</ins>", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>north.txt</del>", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Before_files_are_deleted_those_of_the_draft_are_named_to_who_may_edit_it(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        var other = await Editing.BeginAsync(database: database);
        using var held = other.Reader;
        var (a, b) = (
            await Make.FileAsync(edit.Admin, edit.Id, "a.txt", "1"),
            await Make.FileAsync(edit.Admin, edit.Id, "b.txt", "2")
        );
        var elsewhere = await Make.FileAsync(other.Admin, other.Id, "elsewhere.txt", "3");
        await Make.PublishAsync(other.Admin, other.Id);
        var path = $"/edit/{edit.Id}/files";
        var form = (await edit.FormAsync(path, "do")).With("do", "delete").With("id", $"{b},{elsewhere},{a}");

        var asked = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("a.txt b.txt", Reader.Words(asked.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere.txt", asked.Text, StringComparison.Ordinal);
        await Make.PublishAsync(edit.Admin, edit.Id);
        using var stranger = await edit.StrangerAsync();
        var own = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        Assert.Equal(HttpStatusCode.Forbidden, (await form.With("antiforgery", own).SendAsync(stranger)).Status);
    }

    [Fact]
    public async Task Several_are_moved_restricted_and_deleted_at_once()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var (a, b) = (
            await Make.FileAsync(edit.Admin, edit.Id, "a.txt", "1"),
            await Make.FileAsync(edit.Admin, edit.Id, "b.txt", "2")
        );
        var path = $"/edit/{edit.Id}/files";
        var form = await edit.FormAsync(path, "do");
        _ = (await edit.Admin.PutAsync($"/api/access/{edit.Id}/allowAccessRequest", false)).Data;

        var unsaid = await form.With("id", $"{a},{b}").With("do", "restrict").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, unsaid.Status);
        Assert.Contains("The dataset has restricted files. Let people ask for access", unsaid.Text, StringComparison.Ordinal);
        _ = (await edit.Admin.PutAsync($"/api/access/{edit.Id}/allowAccessRequest", true)).Data;
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        // One that is restricted already stands against nothing.
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        // What somebody else opened since the page was made is restricted again.
        _ = (await edit.Admin.TextAsync(HttpMethod.Put, $"/api/files/{a}/restrict", "false")).Data;
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.With("do", "move").With("folder", "raw").SendAsync(reader)).Status);
        var files = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray();
        Assert.All(files, f => Assert.True(f!["restricted"]!.GetValue<bool>()));
        Assert.All(files, f => Assert.Equal("raw", f!["directoryLabel"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.With("id", "").SendAsync(reader)).Status);
        var unknown = await form.With("id", $"{a},{b}").With("do", "rename").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("nothing was changed", unknown.Text, StringComparison.Ordinal);

        var asked = await form.With("id", $"{a}").With("do", "delete").SendAsync(reader);
        Assert.Contains("raw/a.txt", Reader.Words(asked.Text), StringComparison.Ordinal);
        Assert.Equal(2, (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray().Count);
        Assert.Equal(HttpStatusCode.Found, (await FormOnPage.Of(path, asked.Text, "sure").SendAsync(reader)).Status);
        Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await form.Without("antiforgery").SendAsync(reader)).Status);
    }
}
