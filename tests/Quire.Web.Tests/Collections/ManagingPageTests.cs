using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>Whoever looks after a collection does so on pages, and nobody else does.</summary>
public sealed class ManagingPageTests
{
    private static readonly string[] Parts = ["new", "general", "metadata", "facets", "look", "storage", "state"];

    [Theory, EachDatabase]
    public async Task Nobody_without_a_role_that_allows_it_gets_in(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var own = await manage.FormAsync("general", "seen");
        using var guest = new Reader(manage.Server.Address);
        using var stranger = await manage.StrangerAsync();
        var contributor = await Managing.BeginAsync(database, "contributor", published: true);
        var sent = new Dictionary<string, string>(own.Fields) { ["do"] = "publish", ["name"] = "Taken over" };
        foreach (var part in Parts)
        {
            var led = await guest.GetAsync(manage.Path(part));
            Assert.Equal(
                $"/account/sign-in?returnTo={Uri.EscapeDataString(manage.Path(part))}",
                Reader.From(manage.Path(part), led.Headers.Location!.OriginalString)
            );
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.FormAsync(manage.Path(part), sent)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(manage.Path(part))).Status);
            sent["antiforgery"] = Reader.Fields(await stranger.PageAsync("/account"))["antiforgery"];
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FormAsync(manage.Path(part), sent)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await contributor.Reader.GetAsync(contributor.Path(part))).Status);
            Assert.Equal(HttpStatusCode.OK, (await manage.Reader.GetAsync(manage.Path(part))).Status);
            // Nor does who may, without what the page gave.
            sent["antiforgery"] = "x";
            Assert.Equal(HttpStatusCode.Forbidden, (await manage.Reader.FormAsync(manage.Path(part), sent)).Status);
        }

        Assert.Equal(
            $"Collection {manage.Alias}",
            (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Data["name"]!.GetValue<string>()
        );
        Assert.Equal(HttpStatusCode.NotFound, (await manage.Reader.GetAsync("/collection/none-at-all/general")).Status);
        Assert.Contains($"../collection/{manage.Alias}/general", await ActionsAsync(manage.Reader, manage.Alias));
        Assert.Empty(await ActionsAsync(stranger, manage.Alias));
    }

    [Fact]
    public async Task Every_part_leads_to_the_others()
    {
        var manage = await Managing.BeginAsync();
        var general = await TabsAsync("general");

        Assert.Contains($"/collection/{manage.Alias}/roles", general);
        foreach (var part in (string[])["roles", "groups", "state"])
        {
            Assert.Equal(general, await TabsAsync(part));
        }

        async Task<IReadOnlyList<string>> TabsAsync(string part)
        {
            var page = await manage.Reader.PageAsync(manage.Path(part));
            var tabs = page[page.IndexOf("<nav class=\"tabs\"", StringComparison.Ordinal)..];
            tabs = tabs[..tabs.IndexOf("</nav>", StringComparison.Ordinal)];
            var current = tabs[..tabs.IndexOf("aria-current=\"page\"", StringComparison.Ordinal)];
            Assert.EndsWith($"/{part}", Reader.Links($"{current}>")[^1]);
            return [.. Reader.Links(tabs).Select(l => Reader.From(manage.Path(part), l))];
        }
    }

    [Theory, EachDatabase]
    public async Task A_collection_is_made_in_another_and_what_is_wrong_is_said_beside_what_was_written(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = (await manage.FormAsync("new", "alias"))
            .With("alias", "tide gauges")
            .With("name", "Gauges <1>")
            .With("contacts", "nobody\n")
            .With("type", "LABORATORY")
            .With("description", "Where **water** stands.");

        var wrong = await form.Copy().With("alias", "").With("name", "").With("contacts", "").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        foreach (var text in (string[])["needs an alias", "needs a name", "one address at least"])
        {
            Assert.Contains(text, wrong.Text, StringComparison.Ordinal);
        }

        wrong = await form.SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("letters, digits, - and _ alone", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("One of these is no e-mail address.", wrong.Text, StringComparison.Ordinal);
        var kept = FormOnPage.Of(manage.Path("new"), wrong.Text, "alias");
        Assert.Equal("Gauges <1>", kept.Fields["name"]);
        Assert.Equal("LABORATORY", kept.Fields["type"]);
        var alias = Make.Name("gauges");
        var made = await kept.With("alias", alias)
            .With("contacts", "one@example.edu\n two@example.edu ")
            .SendAsync(manage.Reader);

        Assert.Equal($"/dataverse/{alias}", Reader.From(manage.Path("new"), made.Headers.Location!.OriginalString));
        var stored = (await manage.Admin.GetAsync($"/api/dataverses/{alias}")).Data;
        Assert.Equal("LABORATORY", stored["dataverseType"]!.GetValue<string>());
        Assert.Equal(
            ["one@example.edu", "two@example.edu"],
            stored["dataverseContacts"]!.AsArray().Select(c => c!["contactEmail"]!.GetValue<string>())
        );
        Assert.Contains("Gauges &lt;1&gt;", await manage.Reader.PageAsync($"/dataverse/{alias}"), StringComparison.Ordinal);
        var taken = await kept.Copy().With("alias", alias).With("contacts", "a@example.edu").SendAsync(manage.Reader);
        Assert.Contains($"There is a collection “{alias}” already.", WebUtility.HtmlDecode(taken.Text), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_it_is_called_is_changed_by_whoever_saw_what_is_stored(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = await manage.FormAsync("general", "seen");
        Assert.Equal("contact@example.edu", form.Fields["contacts"]);
        var alias = Make.Name("renamed");
        var saved = await form.Copy().With("alias", alias).With("name", "Harbour").SendAsync(manage.Reader);
        var after = Reader.From(manage.Path("general"), saved.Headers.Location!.OriginalString);
        Assert.Equal($"/collection/{alias}/general?done=saved", after);
        Assert.Contains("It is saved.", await manage.Reader.PageAsync(after), StringComparison.Ordinal);

        // A tab that was open all the while replaces nothing unseen.
        manage = manage with
        {
            Alias = alias,
        };
        var old = FormOnPage.Of(manage.Path("general"), await manage.Reader.PageAsync(manage.Path("general")), "seen");
        old.Fields["seen"] = form.Fields["seen"];
        var stale = await old.With("name", "Older harbour").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody else changed the collection", stale.Text, StringComparison.Ordinal);
        Assert.Equal("Harbour", (await manage.Admin.GetAsync($"/api/dataverses/{alias}")).Data["name"]!.GetValue<string>());
        var again = FormOnPage.Of(manage.Path("general"), stale.Text, "seen");
        Assert.Equal("Older harbour", again.Fields["name"]);
        Assert.Equal(HttpStatusCode.Conflict, (await again.Copy().Without("seen").SendAsync(manage.Reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync(manage.Reader)).Status);
    }

    [Theory, EachDatabase]
    public async Task Blocks_and_levels_of_fields_are_what_the_form_of_a_dataset_asks(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = await manage.FormAsync("metadata", "seen");
        Assert.Equal("inherit", form.Fields["blocks"]);
        Assert.DoesNotContain("level.title", form.Fields.Keys);
        var first = form.Copy()
            .With("blocks", "own")
            .With("block.geospatial", "true")
            .With("level.kindOfData", "required")
            .With("level.series", "hidden");
        foreach (var (name, value) in ((string, string)[])[("level.kindOfData", "asked"), ("blocks", "all")])
        {
            var unknown = await first.Copy().With(name, value).SendAsync(manage.Reader);
            Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
            Assert.Contains("nothing was changed", unknown.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await first.Copy().With("block.none", "true").SendAsync(manage.Reader)).Status);
        var saved = await first.SendAsync(manage.Reader);
        Assert.True(saved.Status == HttpStatusCode.Found, Reader.Words(saved.Text));

        var blocks = (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/metadatablocks")).Data.AsArray();
        Assert.Equal(["citation", "geospatial"], blocks.Select(b => b!["name"]!.GetValue<string>()));
        var deposit = await manage.Reader.PageAsync($"/deposit/{manage.Alias}");
        Assert.DoesNotContain("f.series[0]", deposit, StringComparison.Ordinal);
        Assert.Contains("f.westLongitude", deposit.Replace("f.geographicBoundingBox[0].westLongitude", "f.westLongitude"));
        Assert.Equal(HttpStatusCode.Conflict, (await first.SendAsync(manage.Reader)).Status);

        var second = await manage.FormAsync("metadata", "seen");
        Assert.Equal("required", second.Fields["level.kindOfData"]);
        Assert.Equal("hidden", second.Fields["level.series"]);
        Assert.Equal("optional", second.Fields["level.geographicUnit"]);
        second = second.With("level.kindOfData", "optional").With("level.series", "optional").With("blocks", "inherit");
        Assert.Equal(HttpStatusCode.Found, (await second.SendAsync(manage.Reader)).Status);
        Assert.Empty((await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/inputLevels")).Data.AsArray());
        Assert.Equal("inherit", (await manage.FormAsync("metadata", "seen")).Fields["blocks"]);
    }

    [Theory, EachDatabase]
    public async Task What_is_said_of_fields_the_form_does_not_show_stays(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var levels = $"/api/dataverses/{manage.Alias}/inputLevels";
        const string title = """[{"datasetFieldTypeName":"title","required":true,"include":true}]""";
        _ = (await manage.Admin.TextAsync(HttpMethod.Put, levels, title, "application/json")).Data;

        var saved = await (await manage.FormAsync("metadata", "seen")).SendAsync(manage.Reader);

        Assert.True(saved.Status == HttpStatusCode.Found, Reader.Words(saved.Text));
        var level = Assert.Single((await manage.Admin.GetAsync(levels)).Data.AsArray())!;
        Assert.Equal("title", level["datasetFieldTypeName"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Facets_are_numbered_in_their_order_or_taken_from_above(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = await manage.FormAsync("facets", "seen");
        Assert.Equal("inherit", form.Fields["facets"]);
        var own = form.With("facets", "own");
        foreach (var name in own.Fields.Keys.Where(k => k.StartsWith("place.", StringComparison.Ordinal)))
        {
            own.Fields[name] = "";
        }

        Assert.Contains("Number one field at least", (await own.SendAsync(manage.Reader)).Text, StringComparison.Ordinal);
        own = own.With("place.keywordValue", "2").With("place.language", "1");
        var wrong = await own.Copy().With("place.subject", "first").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("first", FormOnPage.Of(manage.Path("facets"), wrong.Text, "seen").Fields["place.subject"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.Copy().With("place.title", "3").SendAsync(manage.Reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await own.SendAsync(manage.Reader)).Status);
        Assert.Equal(["language", "keywordValue"], await FacetsAsync());

        var back = (await manage.FormAsync("facets", "seen")).With("facets", "inherit");
        Assert.Equal(HttpStatusCode.Found, (await back.SendAsync(manage.Reader)).Status);
        Assert.NotEqual(["language", "keywordValue"], await FacetsAsync());

        async Task<IReadOnlyList<string>> FacetsAsync() =>
            [
                .. (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/facets"))
                    .Data.AsArray()
                    .Select(f => f!.GetValue<string>()),
            ];
    }

    [Theory, EachDatabase]
    public async Task Blocks_are_offered_as_facet_and_narrow_down_what_is_found(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var (dataset, _) = await Make.DatasetAsync(manage.Admin, manage.Alias, "Tides of the bay");
        await Make.PublishAsync(manage.Admin, dataset);
        var form = await manage.FormAsync("facets", "seen");
        Assert.Equal("inherit", form.Fields["blocks"]);
        var stale = form.Copy();
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("blocks", "x").SendAsync(manage.Reader)).Status);
        var none = form.Copy().With("blocks", "own").With("block.none-at-all", "true");
        Assert.Equal(HttpStatusCode.BadRequest, (await none.SendAsync(manage.Reader)).Status);

        var saved = await form.With("blocks", "own").With("block.citation", "true").SendAsync(manage.Reader);

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal(["citation"], await ChosenAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SendAsync(manage.Reader)).Status);
        using var guest = new Reader(manage.Server.Address);
        var place = $"/dataverse/{manage.Alias}";
        var narrow = Uri.EscapeDataString("metadata_type_ss:\"citation\"");
        var narrowed = await guest.PageAsync($"{place}?fq={narrow}");
        Assert.Contains("Tides of the bay", narrowed, StringComparison.Ordinal);
        Assert.Contains("Has metadata for: Citation Metadata", Reader.Words(narrowed), StringComparison.Ordinal);
        // Facets of fields are left as they are by who changes those of blocks.
        Assert.Equal("inherit", (await manage.FormAsync("facets", "seen")).Fields["facets"]);
        var empty = (await manage.FormAsync("facets", "seen")).Without("block.citation");
        Assert.Equal(HttpStatusCode.Found, (await empty.SendAsync(manage.Reader)).Status);
        Assert.Empty(await ChosenAsync());
        var back = (await manage.FormAsync("facets", "seen")).With("blocks", "inherit");
        Assert.Equal(HttpStatusCode.Found, (await back.SendAsync(manage.Reader)).Status);
        Assert.False(
            (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/metadatablockfacets")).Data[
                "isMetadataBlockFacetRoot"
            ]!.GetValue<bool>()
        );

        async Task<IReadOnlyList<string>> ChosenAsync() =>
            [
                .. (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}/metadatablockfacets")).Data["metadataBlocks"]!
                    .AsArray()
                    .Select(b => b!["metadataBlockName"]!.GetValue<string>()),
            ];
    }

    [Theory, EachDatabase]
    public async Task A_colour_is_taken_that_can_be_read_and_shown_on_the_page_of_the_collection(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database, published: true);
        var form = (await manage.FormAsync("look", "accent"))
            .With("tagline", "Tides & gauges")
            .With("link", "https://example.edu/");
        foreach (
            var (colour, text) in ((string, string)[])
                [("blue", "This is no colour."), ("#ffcc00", "cannot be read well"), ("#12345", "This is no colour.")]
        )
        {
            var wrong = await form.Copy().With("accent", colour).SendAsync(manage.Reader);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.Contains(text, wrong.Text, StringComparison.Ordinal);
            Assert.Equal(colour, FormOnPage.Of(manage.Path("look"), wrong.Text, "accent").Fields["accent"]);
        }

        var script = await form.Copy().With("link", "javascript:alert(1)").With("accent", "").SendAsync(manage.Reader);
        Assert.Contains("This is not a web address.", script.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.With("accent", "#7A1F5C").SendAsync(manage.Reader)).Status);

        using var guest = new Reader(manage.Server.Address);
        var page = await guest.PageAsync($"/dataverse/{manage.Alias}");
        Assert.Contains("../assets/look/7a1f5c-none-none.css", page, StringComparison.Ordinal);
        Assert.Contains("https://example.edu/", Reader.Links(page));
        var style = await guest.GetAsync("/assets/look/7a1f5c-none-none.css");
        Assert.Equal("text/css", style.ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith(":root{--accent:light-dark(#7a1f5c,#", style.Text, StringComparison.Ordinal);
        foreach (var none in (string[])["ffcc00", "7A1F5C", "x", "7a1f5c7"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/assets/look/{none}-none-none.css")).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task Storage_is_shown_to_managers_and_changed_by_superusers(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var page = await manage.Reader.PageAsync(manage.Path("storage"));
        Assert.Contains("any number", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"quota\"", page, StringComparison.Ordinal);
        var fields = new Dictionary<string, string>
        {
            ["quota"] = "5",
            ["unit"] = "GB",
            ["antiforgery"] = Reader.Fields(page)["antiforgery"],
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await manage.Reader.FormAsync(manage.Path("storage"), fields)).Status);

        using var superuser = await manage.SuperuserAsync();
        var path = manage.Path("storage");
        var form = FormOnPage.Of(path, await superuser.PageAsync(path), "quota");
        foreach (var (number, unit) in ((string, string)[])[("-1", "GB"), ("5", "parsec"), ("many", "B"), ("99999999999", "TB")])
        {
            var wrong = await form.Copy().With("quota", number).With("unit", unit).SendAsync(superuser);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.Equal(number, FormOnPage.Of(path, wrong.Text, "quota").Fields["quota"]);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("store", "none there").SendAsync(superuser)).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.With("quota", "1500").With("unit", "MB").SendAsync(superuser)).Status);
        Assert.Contains("1.5 GB", await manage.Reader.PageAsync(path), StringComparison.Ordinal);
        var again = FormOnPage.Of(path, await superuser.PageAsync(path), "quota");
        Assert.Equal(("1500", "MB"), (again.Fields["quota"], again.Fields["unit"]));
        Assert.Equal(HttpStatusCode.Found, (await again.With("quota", "").SendAsync(superuser)).Status);
        Assert.Contains("any number", await manage.Reader.PageAsync(path), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task It_is_published_moved_and_deleted_once_that_is_meant(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var form = await manage.FormAsync("state", "do");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "burn").SendAsync(manage.Reader)).Status);
        var below = await Make.CollectionAsync(manage.Admin, manage.Alias);
        var path = $"/collection/{below}/state";
        using var superuser = await manage.SuperuserAsync();
        var early = FormOnPage.Of(path, await superuser.PageAsync(path), "do").With("do", "publish");
        var refused = await early.SendAsync(superuser);
        Assert.Contains($"The collection above, {manage.Alias}, is not published yet.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.Copy().With("do", "publish").SendAsync(manage.Reader)).Status);
        Assert.Contains("Published on", await manage.Reader.PageAsync(manage.Path("state")), StringComparison.Ordinal);

        // What lies in it holds it.
        Assert.Contains("One thing lies in the collection.", await manage.Reader.PageAsync(manage.Path("state")));
        var kept = await form.Copy().With("do", "delete").With("sure", "true").SendAsync(manage.Reader);
        Assert.Contains("The collection is not empty.", kept.Text, StringComparison.Ordinal);
        var move = FormOnPage.Of(path, await superuser.PageAsync(path), "place");
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await form.Copy().With("do", "move").With("place", "root").SendAsync(manage.Reader)).Status
        );
        var nowhere = await move.Copy().With("do", "move").With("place", "none-at-all").SendAsync(superuser);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Equal("none-at-all", FormOnPage.Of(path, nowhere.Text, "place").Fields["place"]);
        Assert.Equal(HttpStatusCode.Found, (await move.With("do", "move").With("place", "root").SendAsync(superuser)).Status);

        var unsure = await form.Copy().With("do", "delete").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Contains("Check the box that says which collection you mean.", unsure.Text, StringComparison.Ordinal);
        var gone = await form.Copy().With("do", "delete").With("sure", "true").SendAsync(manage.Reader);
        Assert.Equal("/", Reader.From(manage.Path("state"), gone.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Status);
    }

    [Fact]
    public async Task Somebody_who_reads_German_manages_in_German()
    {
        var manage = await Managing.BeginAsync(language: "de");
        foreach (var part in Parts)
        {
            var page = await manage.Reader.PageAsync(manage.Path(part));
            Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
            Assert.DoesNotContain("manage.", Reader.Words(page), StringComparison.Ordinal);
        }

        Assert.Contains("verlangt", await manage.Reader.PageAsync(manage.Path("metadata")), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(Reader reader, string alias) =>
        [
            .. Reader
                .Links(await reader.PageAsync($"/dataverse/{alias}"))
                .Where(l => l.Contains("/collection/", StringComparison.Ordinal)),
        ];
}
