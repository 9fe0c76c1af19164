using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Describing a draft on a page.</summary>
public sealed class DraftPageTests
{
    [Theory, EachDatabase]
    public async Task What_is_saved_is_the_draft_and_what_is_not_in_the_form_stays(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        await Make.PublishAsync(admin, id);
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        Assert.Contains($"../edit/{id}/metadata", Links(await reader.PageAsync($"/dataset/{pid}")));
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen");
        Assert.Equal("contact@example.edu", form.Fields["f.datasetContact[0].datasetContactEmail[0]"]);

        var saved = await form.With("f.title[0]", "Tides, corrected")
            .With("f.kindOfData[0]", "levels")
            .With("note", "A new title.")
            .With("t.requests", "true")
            .SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Contains("Saved in the draft.", await reader.PageAsync(Reader.From(path, saved.Headers.Location!.OriginalString)));
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("A new title.", draft["versionNote"]!.GetValue<string>());
        Assert.True(draft["fileAccessRequest"]!.GetValue<bool>());
        Assert.Equal("CC0 1.0", draft["license"]!["name"]!.GetValue<string>());
        var compared = (await admin.GetAsync($"/api/datasets/{id}/versions/1.0/compare/:draft")).Data;
        var changed = compared["metadataChanges"]!
            .AsArray()
            .SelectMany(b => b!["changed"]!.AsArray())
            .Select(c => c!["fieldName"]!.GetValue<string>());
        Assert.Equal(["Title", "Data Type"], changed);
        using var guest = new Reader(server.Address);
        Assert.Equal(["Tides"], Reader.Texts(await guest.PageAsync($"/dataset/{pid}"), "h1"));
    }

    [Theory, EachDatabase]
    public async Task What_is_emptied_is_gone_also_where_the_collection_does_not_ask_for_it_any_more(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/metadatablocks", new JsonArray("citation", "astrophysics"))).Data;
        var body = Make.Dataset("Tides");
        var blocks = body["datasetVersion"]!["metadataBlocks"]!.AsObject();
        blocks["citation"]!["fields"]!.AsArray().Add(Make.Field("notesText", "primitive", "For us alone."));
        var type = new JsonObject
        {
            ["typeName"] = "astroType",
            ["multiple"] = true,
            ["typeClass"] = "controlledVocabulary",
            ["value"] = new JsonArray("Image"),
        };
        blocks["astrophysics"] = new JsonObject { ["displayName"] = "Astronomy", ["fields"] = new JsonArray(type) };
        var id = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data["id"]!.GetValue<long>();
        var levels = new JsonArray(Hidden("notesText"), Hidden("astroType"));
        _ = (await admin.PutAsync($"/api/dataverses/{alias}/inputLevels", levels)).Data;
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen");
        Assert.Equal("For us alone.", form.Fields["f.notesText[0]"]);
        var box = form.Fields.First(f => f.Key.StartsWith("f.astroType[", StringComparison.Ordinal) && f.Value == "Image").Key;

        var saved = await form.With("f.notesText[0]", "").Without(box).SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["metadataBlocks"]!.ToJsonString();
        Assert.DoesNotContain("notesText", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("astroType", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_what_somebody_else_changed_meanwhile_is_told_and_can_go_on()
    {
        var (_, admin, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen").With("f.title[0]", "Mine");
        // As if it had been opened a day before the last change.
        form.With("seen", "2020-01-01T00:00:00Z");

        var refused = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Somebody else changed this draft while you wrote.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<del>Tides</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<ins>Mine</ins>", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Tides", await TitleAsync(admin, id));
        // Without a word about what was seen it is not taken either.
        Assert.Equal(HttpStatusCode.Conflict, (await form.Without("seen").SendAsync(reader)).Status);

        var again = FormOnPage.Of(path, refused.Text, "seen");
        Assert.Equal("Mine", again.Fields["f.title[0]"]);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync(reader)).Status);
        Assert.Equal("Mine", await TitleAsync(admin, id));
    }

    [Fact]
    public async Task Terms_and_the_note_somebody_else_changed_meanwhile_are_told_before_they_are_replaced()
    {
        var (_, _, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var mine = FormOnPage.Of(path, await reader.PageAsync(path), "seen");
        var theirs = mine.Copy().With("t.termsOfAccess", "Ask the archive.").With("t.license", "").With("note", "Terms added.");
        theirs.With("t.termsOfUse", "For teaching.");
        Assert.Equal(HttpStatusCode.Found, (await theirs.SendAsync(reader)).Status);

        var refused = await mine.With("seen", "2020-01-01T00:00:00Z").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("<del>Ask the archive.</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<del>For teaching.</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<del>Terms added.</del>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("<ins>CC0 1.0</ins>", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_note_of_a_released_version_is_not_that_of_the_next()
    {
        var (_, admin, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen").With("note", "All gauges.");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        form = FormOnPage.Of(path, await reader.PageAsync(path), "seen");
        Assert.Equal("All gauges.", form.Fields["note"]);
        await Make.PublishAsync(admin, id);

        form = FormOnPage.Of(path, await reader.PageAsync(path), "seen");

        Assert.Equal("", form.Fields["note"]);
        Assert.Equal(HttpStatusCode.Found, (await form.With("f.title[0]", "Tides, corrected").SendAsync(reader)).Status);
        Assert.Null((await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["versionNote"]);
    }

    [Fact]
    public async Task Of_several_values_where_one_is_taken_all_are_shown_and_none_is_dropped_in_silence()
    {
        var (_, admin, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen").With("f.title[1]", "Gauges");

        var refused = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("The field title takes a single value.", refused.Text, StringComparison.Ordinal);
        var again = FormOnPage.Of(path, refused.Text, "seen");
        Assert.Equal(("Tides", "Gauges"), (again.Fields["f.title[0]"], again.Fields["f.title[1]"]));
        var one = await again.With("remove", "title[0]").SendAsync(reader);
        Assert.Equal(HttpStatusCode.OK, one.Status);
        form = FormOnPage.Of(path, one.Text, "seen");
        Assert.Equal("Gauges", form.Fields["f.title[0]"]);
        Assert.DoesNotContain("f.title[1]", form.Fields.Keys);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        Assert.Equal("Gauges", await TitleAsync(admin, id));
    }

    [Fact]
    public async Task Only_who_may_edit_has_the_form_and_only_from_a_page_of_here_is_it_taken()
    {
        var (server, admin, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen").With("f.title[0]", "Forged");
        var (other, _) = await Make.UserAsync(admin);
        using var stranger = new Reader(server.Address);
        await stranger.SignInAsync(other);

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(stranger)).Status);
        using var guest = new Reader(server.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(guest)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.With("antiforgery", "x").SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/edit/999999999/metadata")).Status);
        Assert.Equal("Tides", await TitleAsync(admin, id));
    }

    [Fact]
    public async Task Where_a_licence_has_to_be_and_none_was_chosen_the_form_has_the_one_of_the_installation()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var body = Make.Dataset("Tides");
        body["datasetVersion"]!.AsObject().Remove("license");
        body["datasetVersion"]!["termsOfUse"] = "";
        var id = (await admin.PostAsync("/api/dataverses/root/datasets", body)).Data["id"]!.GetValue<long>();
        Assert.Equal("Default license ID set to 2", (await admin.PutAsync("/api/licenses/default/2")).Message);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowCustomTermsOfUse", "false")).Data;
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, "root", $"@{name}", "editor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var path = $"/edit/{id}/metadata";

        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen");

        Assert.Equal("2", form.Fields["t.license"]);
    }

    [Fact]
    public async Task What_stands_against_a_change_is_said_in_the_form()
    {
        var (_, admin, id, reader, _) = await Editing.BeginAsync();
        using var held = reader;
        var path = $"/edit/{id}/metadata";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "seen").With("f.title[0]", "Mine");
        _ = (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Data;

        var refused = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The dataset is being worked on", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Mine", FormOnPage.Of(path, refused.Text, "seen").Fields["f.title[0]"]);
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/locks?type=Ingest")).Data;

        var both = await form.With("t.termsOfUse", "Ask first.").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, both.Status);
        Assert.Contains("There cannot be a licence (CC0 1.0) and terms of use of its own.", both.Text, StringComparison.Ordinal);
        form.With("t.license", "");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
        var draft = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("Ask first.", draft["termsOfUse"]!.GetValue<string>());
    }

    private static JsonObject Hidden(string field) =>
        new()
        {
            ["datasetFieldTypeName"] = field,
            ["required"] = false,
            ["include"] = false,
        };

    // Links of a dataset lie as deep as its identifier.
    private static IEnumerable<string> Links(string page) =>
        Reader.Links(page).Select(l => l.Replace("../../../", "../", StringComparison.Ordinal));

    private static async Task<string> TitleAsync(Wire admin, long id) =>
        (await admin.GetAsync($"/api/datasets/{id}/versions/:latest")).Data["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .First(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>();
}
