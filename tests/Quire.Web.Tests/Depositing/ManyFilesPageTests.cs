using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Several files of a draft described together on a page.</summary>
public sealed class ManyFilesPageTests
{
    [Theory, EachDatabase]
    public async Task What_is_said_holds_for_all_and_what_is_not_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        var (a, b, form, reader, id) = await ChosenAsync(server, admin);
        using var own = reader;
        Assert.DoesNotContain("retention", form.Fields.Keys);
        _ = (
            await admin.SendAsync(HttpMethod.Post, $"/api/files/{a}/metadata", Said("{\"categories\":[\"Data\",\"Old\"]}"))
        ).Text;
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{b}/restrict", "true")).Data;
        form = await AgainAsync(reader, id, $"{a},{b}");

        form.With("description", "As measured.").With("folder", "raw/2024").With("tags", "Tides").With("no-tags", "Old");
        form.With("access", "restrict").With("embargo", "set").With("embargo-day", "2999-04-01").With("embargo-reason", "Thesis");
        var sent = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(2, files.Count);
        Assert.All(
            files,
            f =>
            {
                Assert.Equal("As measured.", f!["description"]!.GetValue<string>());
                Assert.Equal("raw/2024", f["directoryLabel"]!.GetValue<string>());
                Assert.True(f["restricted"]!.GetValue<bool>());
                Assert.Equal("2999-04-01", f["dataFile"]!["embargo"]!["dateAvailable"]!.GetValue<string>());
            }
        );
        Assert.Equal(["Data", "Tides"], Tags(files, "a.txt"));
        Assert.Equal(["Tides"], Tags(files, "b.txt"));

        // What one of them has not is no mistake where it is taken away.
        var next = (await AgainAsync(reader, id, $"{a},{b}")).With("no-description", "yes").With("embargo", "end");
        Assert.Equal(HttpStatusCode.Found, (await next.With("access", "open").SendAsync(reader)).Status);
        files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.All(files, f => Assert.Equal("", f!["description"]!.GetValue<string>()));
        Assert.All(files, f => Assert.Null(f!["dataFile"]!["embargo"]));
        Assert.All(files, f => Assert.Equal("raw/2024", f!["directoryLabel"]!.GetValue<string>()));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_changed_where_one_thing_is_refused_and_what_was_written_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "12")).Data;
        var (a, b, form, reader, id) = await ChosenAsync(server, admin);
        using var own = reader;

        foreach (
            var (name, value, said) in ((string, string, string)[])
                [
                    ("embargo-day", "2999-04-01", "An embargo lasts 12 months at most here."),
                    ("embargo-day", "soon", "Write the day, such as 2031-04-01."),
                    ("embargo-day", "2020-01-01", "An embargo ends after today"),
                ]
        )
        {
            form.With("description", "Levels <cm>").With("embargo", "set").With(name, value);
            var refused = await form.SendAsync(reader);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(said, Reader.Words(refused.Text), StringComparison.Ordinal);
            form = FormOnPage.Of($"/edit/{id}/files/describe", refused.Text, "no-tags");
            Assert.Equal(("Levels <cm>", "set", value), (form.Fields["description"], form.Fields["embargo"], form.Fields[name]));
        }

        var files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.All(files, f => Assert.Equal("", f!["description"]!.GetValue<string>()));
        var nothing = await (await AgainAsync(reader, id, $"{a},{b}")).SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Say something of the files first", nothing.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_somebody_else_changed_meanwhile_is_told_before_anything_is_written(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (a, b, form, reader, id) = await ChosenAsync(server, admin);
        using var own = reader;

        var stale = await form.With("description", "Mine").With("seen", "2020-01-01T00:00:00Z").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody else changed this draft", stale.Text, StringComparison.Ordinal);
        form = FormOnPage.Of($"/edit/{id}/files/describe", stale.Text, "no-tags");
        Assert.Equal(("Mine", $"{a},{b}"), (form.Fields["description"], form.Fields["id"]));
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().With("description", "Mine").SendAsync(reader)).Status);
        _ = (await admin.SendAsync(HttpMethod.Delete, $"/api/files/{b}")).Text;
        var gone = await form.With("seen", "2020-01-01T00:00:00Z").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        form = FormOnPage.Of($"/edit/{id}/files/describe", gone.Text, "no-tags");
        gone = await form.With("description", "Mine").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, gone.Status);
        Assert.Contains("Somebody else replaced or deleted some of the files", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_edit_describes_and_only_from_a_page_of_here()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (_, _, form, reader, id) = await ChosenAsync(server, admin, "de");
        using var own = reader;
        var (name, _) = await Make.UserAsync(admin);
        using var stranger = new Reader(server.Address);
        await stranger.SignInAsync(name);
        var token = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        form.With("description", "Theirs");

        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await form.Copy().With("description", "x").With("antiforgery", "x").SendAsync(reader)).Status
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await form.With("antiforgery", token).SendAsync(stranger)).Status);
        // Whose session is over gets back what they wrote.
        using var guest = new Reader(server.Address, "de");
        var kept = await form.SendAsync(guest);
        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("value=\"Theirs\"", kept.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"../../../edit/{id}/files",
            (await reader.GetAsync($"/edit/{id}/files/describe")).Headers.Location!.OriginalString
        );
        var files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.All(files, f => Assert.Equal("", f!["description"]!.GetValue<string>()));
    }

    [Fact]
    public async Task All_files_of_a_long_list_are_chosen_at_once()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var path = $"/edit/{edit.Id}/files";
        var upload = await edit.FormAsync(path, "u-folder");
        (string, string)[] many = [.. Enumerable.Range(0, 55).Select(i => ($"gauge-{i}.txt", $"{i}"))];
        Assert.Equal(HttpStatusCode.Found, (await reader.FilesAsync(upload.Action, upload.Fields, many)).Status);

        var list = (await edit.FormAsync(path, "all")).With("all", "yes").With("do", "describe");
        var form = FormOnPage.Of(path, (await list.SendAsync(reader)).Text, "no-tags").With("tags", "Tides");

        Assert.Equal(55, form.Fields["id"].Split(',').Length);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        var files = (await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray();
        Assert.All(files, f => Assert.Equal("Tides", f!["categories"]![0]!.GetValue<string>()));
    }

    private static async Task<(long A, long B, FormOnPage Form, Reader Reader, long Id)> ChosenAsync(
        TestServer server,
        Wire admin,
        string language = "en"
    )
    {
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        var (id, _) = await Make.DatasetAsync(admin, alias, "Tides");
        var (a, b) = (await Make.FileAsync(admin, id, "a.txt", "1"), await Make.FileAsync(admin, id, "b.txt", "2"));
        _ = (await admin.PutAsync($"/api/access/{id}/allowAccessRequest", true)).Data;
        var reader = new Reader(server.Address, language);
        await reader.SignInAsync(name);
        return (a, b, await AgainAsync(reader, id, $"{a},{b}"), reader, id);
    }

    private static async Task<FormOnPage> AgainAsync(Reader reader, long id, string chosen)
    {
        var path = $"/edit/{id}/files";
        var list = FormOnPage.Of(path, await reader.PageAsync(path), "do").With("id", chosen).With("do", "describe");
        return FormOnPage.Of(path, (await list.SendAsync(reader)).Text, "no-tags");
    }

    private static MultipartFormDataContent Said(string json) => new() { { new StringContent(json), "jsonData" } };

    private static IEnumerable<string> Tags(JsonArray files, string label) =>
        files.First(f => f!["label"]!.GetValue<string>() == label)!["categories"]!.AsArray().Select(c => c!.GetValue<string>());
}
