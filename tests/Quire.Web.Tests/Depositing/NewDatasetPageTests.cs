using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>Making a dataset on a page.</summary>
public sealed class NewDatasetPageTests
{
    [Theory, EachDatabase]
    public async Task Somebody_describes_a_dataset_and_it_is_there_as_a_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        Assert.Contains($"../deposit/{alias}", Reader.Links(await reader.PageAsync($"/dataverse/{alias}")));
        Assert.Contains($"./deposit/{alias}", Reader.Links(await reader.PageAsync("/deposit")));
        var path = $"/deposit/{alias}";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "f.title[0]");

        // Rows are added with a button; what was written stays.
        form.With("f.title[0]", "Tides  at \"three\" <gauges>")
            .With("f.author[0].authorName[0]", "Okafor, Ngozi")
            .With("add", "author[0]");
        var more = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.OK, more.Status);
        form = FormOnPage.Of(path, more.Text, "f.title[0]");
        Assert.Equal("Tides  at \"three\" <gauges>", form.Fields["f.title[0]"]);
        Assert.Equal("Okafor, Ngozi", form.Fields["f.author[0].authorName[0]"]);
        form.With("f.author[1].authorName[0]", "Lind, Mara").With("add", "author[0]");
        form = FormOnPage.Of(path, (await form.SendAsync(reader)).Text, "f.title[0]");
        form.With("f.author[2].authorName[0]", "Nobody").With("remove", "author[2]");
        form = FormOnPage.Of(path, (await form.SendAsync(reader)).Text, "f.title[0]");
        Assert.DoesNotContain("f.author[2].authorName[0]", form.Fields.Keys);
        form.With("f.datasetContact[0].datasetContactEmail[0]", "gauges@example.edu")
            .With("f.dsDescription[0].dsDescriptionValue[0]", "Hourly levels.\n\nAt three gauges.")
            .With("f.subject[3]", "Earth and Environmental Sciences")
            .With("f.subject[9]", "Physics");
        var made = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, made.Status);
        var there = Reader.From(path, made.Headers.Location!.OriginalString);
        var page = await reader.PageAsync(there);
        Assert.Equal(
            ["Tides  at \"three\" <gauges>"],
            Reader.Texts(page, "h1").Select(WebUtility.HtmlDecode).Select(t => t!.Replace("Tides at", "Tides  at"))
        );
        Assert.Contains("The draft is saved.", page, StringComparison.Ordinal);
        Assert.Contains("Okafor, Ngozi ; Lind, Mara", Reader.Words(page), StringComparison.Ordinal);
        var pid = Uri.UnescapeDataString(there["/dataset/".Length..there.IndexOf('?')]);
        var stored = (await admin.GetAsync($"/api/datasets/:persistentId/versions/:draft?persistentId={pid}")).Data;
        Assert.Equal("CC0 1.0", stored["license"]!["name"]!.GetValue<string>());
        var fields = stored["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        Assert.Equal("Tides  at \"three\" <gauges>", Value(fields, "title")!.GetValue<string>());
        Assert.Equal(
            ["Earth and Environmental Sciences", "Physics"],
            Value(fields, "subject")!.AsArray().Select(s => s!.GetValue<string>())
        );
        Assert.Equal(
            "Hourly levels.\n\nAt three gauges.",
            Value(fields, "dsDescription")![0]!["dsDescriptionValue"]!["value"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_on_top_and_nothing_written_is_lost()
    {
        var (server, alias, reader) = await DepositorAsync();
        using var held = reader;
        var path = $"/deposit/{alias}";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "f.title[0]");
        var long10 = new string('x', 10_000);
        form.With("f.author[0].authorName[0]", "<b>Okafor</b>")
            .With("f.datasetContact[0].datasetContactEmail[0]", "nobody")
            .With("f.dsDescription[0].dsDescriptionValue[0]", long10)
            .With("t.termsOfAccess", "Write to us.");

        var answer = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var links = Reader.Links(answer.Text);
        foreach (var id in (string[])["f-title", "f-datasetContact-0-datasetContactEmail", "f-subject"])
        {
            Assert.Contains($"#{id}", links);
            Assert.Contains($"id=\"{id}\"", answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains("id=\"f-title-error\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("This is not an e-mail address.", answer.Text, StringComparison.Ordinal);
        var again = FormOnPage.Of(path, answer.Text, "f.title[0]").Fields;
        Assert.Equal("<b>Okafor</b>", again["f.author[0].authorName[0]"]);
        Assert.Equal("nobody", again["f.datasetContact[0].datasetContactEmail[0]"]);
        Assert.Equal(long10, again["f.dsDescription[0].dsDescriptionValue[0]"]);
        Assert.Equal("Write to us.", again["t.termsOfAccess"]);
        Assert.DoesNotContain("<b>Okafor", answer.Text, StringComparison.Ordinal);
        using var german = new Reader(server.Address, "de");
        foreach (Cookie cookie in reader.Cookies.GetCookies(server.Address))
        {
            german.Cookies.Add(server.Address, new Cookie(cookie.Name, cookie.Value));
        }

        Assert.Contains("Dies ist keine E-Mail-Adresse.", (await form.SendAsync(german)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_has_the_blocks_of_the_collection_and_what_it_requires()
    {
        var (server, alias, reader) = await DepositorAsync();
        using var held = reader;
        using var admin = server.Admin();
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/metadatablocks", new JsonArray("citation", "geospatial"))).Data;
        _ = (
            await admin.PutAsync(
                $"/api/dataverses/{alias}/inputLevels",
                new JsonArray(
                    new JsonObject
                    {
                        ["datasetFieldTypeName"] = "geographicUnit",
                        ["required"] = true,
                        ["include"] = true,
                    },
                    new JsonObject
                    {
                        ["datasetFieldTypeName"] = "subtitle",
                        ["required"] = false,
                        ["include"] = false,
                    }
                )
            )
        ).Data;

        var page = await reader.PageAsync($"/deposit/{alias}");

        Assert.Contains(Reader.Texts(page, "legend"), l => l.StartsWith("Geographic Unit · required"));
        Assert.Contains("name=\"f.westLongitude", page.Replace("geographicBoundingBox[0].", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("f.subtitle[0]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("f.universe[0]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_add_datasets_has_the_form_and_only_from_a_page_of_here_is_it_taken()
    {
        var (server, alias, reader) = await DepositorAsync();
        using var held = reader;
        using var admin = server.Admin();
        var (other, _) = await Make.UserAsync(admin);
        var path = $"/deposit/{alias}";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "f.title[0]").With("f.title[0]", "Of a stranger");

        using var guest = new Reader(server.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(path)).Status);
        Assert.Equal(
            "./account/sign-in?returnTo=%2Fdeposit",
            (await guest.GetAsync("/deposit")).Headers.Location!.OriginalString
        );
        using var stranger = new Reader(server.Address);
        await stranger.SignInAsync(other);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        // Who may deposit in one place alone, as everybody may at the top of this server, need not say where.
        Assert.Equal("./deposit/root", (await stranger.GetAsync("/deposit")).Headers.Location!.OriginalString);
        Assert.DoesNotContain("../deposit/", await stranger.PageAsync($"/dataverse/{alias}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(stranger)).Status);

        // Whoever is signed in no more, or anew, has what they wrote given back, and nothing is made of it.
        var ended = await form.SendAsync(guest);
        Assert.Equal(HttpStatusCode.Forbidden, ended.Status);
        var kept = FormOnPage.Of(path, ended.Text, "f.title[0]");
        Assert.Equal("Of a stranger", kept.Fields["f.title[0]"]);
        var anew = await kept.SendAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, anew.Status);
        Assert.Contains("All you wrote is here", anew.Text, StringComparison.Ordinal);
        var whole = FormOnPage.Of(path, anew.Text, "f.title[0]").Fields;
        Assert.Equal(("Of a stranger", form.Fields["antiforgery"]), (whole["f.title[0]"], whole["antiforgery"]));
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data.AsArray());
    }

    [Fact]
    public async Task A_template_fills_the_form_in()
    {
        var (server, alias, reader) = await DepositorAsync();
        using var held = reader;
        using var admin = server.Admin();
        var template = new JsonObject
        {
            ["name"] = "Gauges",
            ["fields"] = new JsonArray(Make.Field("title", "primitive", "Tides at …")),
            ["instructions"] = new JsonArray(
                new JsonObject { ["instructionField"] = "title", ["instructionText"] = "Name the gauge." }
            ),
        };
        var made = (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data;

        var page = await reader.PageAsync($"/deposit/{alias}?template={made["id"]}");

        Assert.Equal("Tides at …", FormOnPage.Of("/deposit/x", page, "f.title[0]").Fields["f.title[0]"]);
        Assert.Contains("Name the gauge.", page, StringComparison.Ordinal);
        Assert.Equal(
            "",
            FormOnPage.Of("/deposit/x", await reader.PageAsync($"/deposit/{alias}?template=none"), "f.title[0]").Fields[
                "f.title[0]"
            ]
        );
    }

    [Fact]
    public async Task A_template_chosen_late_fills_in_what_is_empty_and_what_was_written_stays()
    {
        var (server, alias, reader) = await DepositorAsync();
        using var held = reader;
        using var admin = server.Admin();
        var gauges = await TemplateAsync(admin, alias, "Gauges", "Tides at …", "Hourly levels.");
        var buoys = await TemplateAsync(admin, alias, "Buoys", "Waves at …", null);
        var path = $"/deposit/{alias}";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "f.title[0]");
        form.With("f.author[0].authorName[0]", "Okafor, Ngozi").With("t.termsOfAccess", "Write to us.");

        var first = await form.With("next", gauges).With("begin", "yes").SendAsync(reader);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Contains("What you wrote is still here.", first.Text, StringComparison.Ordinal);
        form = FormOnPage.Of(path, first.Text, "f.title[0]");
        Assert.Equal(
            ("Okafor, Ngozi", "Tides at …", "Hourly levels.", "Write to us.", gauges),
            (
                form.Fields["f.author[0].authorName[0]"],
                form.Fields["f.title[0]"],
                form.Fields["f.dsDescription[0].dsDescriptionValue[0]"],
                form.Fields["t.termsOfAccess"],
                form.Fields["template"]
            )
        );

        // What the former one filled in and nobody changed goes with it.
        form.With("f.title[0]", "Tides in the north");
        form = FormOnPage.Of(path, (await form.With("next", buoys).With("begin", "yes").SendAsync(reader)).Text, "f.title[0]");
        Assert.Equal(
            ("Okafor, Ngozi", "Tides in the north", "", buoys),
            (
                form.Fields["f.author[0].authorName[0]"],
                form.Fields["f.title[0]"],
                form.Fields["f.dsDescription[0].dsDescriptionValue[0]"],
                form.Fields["template"]
            )
        );
        form = FormOnPage.Of(path, (await form.With("next", "none").With("begin", "yes").SendAsync(reader)).Text, "f.title[0]");
        Assert.Equal("Tides in the north", form.Fields["f.title[0]"]);
        Assert.DoesNotContain("template", form.Fields.Keys);
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task The_form_begins_with_whoever_makes_the_dataset_and_a_template_says_otherwise(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var account = FormOnPage.Of("/account", await reader.PageAsync("/account"), "firstName");
        _ = await account.With("firstName", "Ngozi").With("lastName", "Okafor").With("affiliation", "Harbour").SendAsync(reader);
        var template = new JsonObject
        {
            ["name"] = "Gauges",
            ["fields"] = new JsonArray(Make.Compounds("author", Make.Child("authorName", "Lind, Mara"))),
        };
        var gauges = (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data["id"]!.ToString();
        var path = $"/deposit/{alias}";

        var own = FormOnPage.Of(path, await reader.PageAsync($"{path}?template=none"), "f.title[0]");

        Assert.Equal(("Okafor, Ngozi", "Harbour"), Author(own));
        Assert.Equal(
            ("Okafor, Ngozi", "Harbour", $"{name}@example.edu"),
            (
                own.Fields["f.datasetContact[0].datasetContactName[0]"],
                own.Fields["f.datasetContact[0].datasetContactAffiliation[0]"],
                own.Fields["f.datasetContact[0].datasetContactEmail[0]"]
            )
        );
        var filled = FormOnPage.Of(path, await reader.PageAsync($"{path}?template={gauges}"), "f.title[0]");
        Assert.Equal(("Lind, Mara", ""), Author(filled));
        Assert.Equal("Okafor, Ngozi", filled.Fields["f.datasetContact[0].datasetContactName[0]"]);
        // Chosen late it takes the place of what nobody wrote, and goes again.
        var late = await own.Copy().With("next", gauges).With("begin", "yes").SendAsync(reader);
        var changed = FormOnPage.Of(path, late.Text, "f.title[0]");
        Assert.Equal(("Lind, Mara", ""), Author(changed));
        var back = await changed.With("next", "none").With("begin", "yes").SendAsync(reader);
        Assert.Equal(("Okafor, Ngozi", "Harbour"), Author(FormOnPage.Of(path, back.Text, "f.title[0]")));
        // What is changed before it is saved is what counts.
        own.With("f.title[0]", "Tides")
            .With("f.author[0].authorName[0]", "Others")
            .With("f.author[0].authorAffiliation[0]", "")
            .With("f.dsDescription[0].dsDescriptionValue[0]", "Levels.")
            .With("f.subject[9]", "Physics");
        Assert.Equal(HttpStatusCode.Found, (await own.SendAsync(reader)).Status);
        var id = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data[0]!["id"];
        var stored = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["metadataBlocks"]!["citation"]![
            "fields"
        ]!;
        var author = Assert.Single(Value(stored.AsArray(), "author")!.AsArray())!;
        Assert.Equal("Others", author["authorName"]!["value"]!.GetValue<string>());
        Assert.Null(author["authorAffiliation"]);

        static (string, string) Author(FormOnPage form) =>
            (form.Fields["f.author[0].authorName[0]"], form.Fields["f.author[0].authorAffiliation[0]"]);
    }

    private static async Task<string> TemplateAsync(Wire admin, string alias, string name, string title, string? description)
    {
        JsonArray fields = [Make.Field("title", "primitive", title)];
        if (description is not null)
        {
            fields.Add(Make.Compounds("dsDescription", Make.Child("dsDescriptionValue", description)));
        }

        var template = new JsonObject { ["name"] = name, ["fields"] = fields };
        return (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data["id"]!.ToString();
    }

    [Theory, EachDatabase]
    public async Task The_licences_that_can_be_chosen_are_those_the_type_offers(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var type = new JsonObject
        {
            ["name"] = "software",
            ["displayName"] = "Software",
            ["availableLicenses"] = new JsonArray("CC BY 4.0"),
        };
        _ = (await admin.PostAsync("/api/datasets/datasetTypes", type)).Data;
        var alias = await Make.CollectionAsync(admin, published: true);
        var allowed = $"/api/dataverses/{alias}/attribute/allowedDatasetTypes?value=";
        _ = (await admin.PutAsync($"{allowed}software")).Data;
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var body = Make.Dataset("Tide tables");
        body["datasetType"] = "software";
        body["datasetVersion"]!["license"] = new JsonObject { ["name"] = "CC BY 4.0" };
        var id = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data["id"]!.GetValue<long>();

        foreach (var path in (string[])[$"/deposit/{alias}", $"/edit/{id}/metadata"])
        {
            var page = await reader.PageAsync(path);
            Assert.Contains("CC BY 4.0", Reader.Texts(page, "option"));
            Assert.DoesNotContain("CC0 1.0", Reader.Texts(page, "option"));
            Assert.NotEqual("", FormOnPage.Of(path, page, "f.title[0]").Fields["t.license"]);
        }

        // Where the type is chosen in the form as well, a licence of any can be chosen with it.
        _ = (await admin.PutAsync($"{allowed}software,dataset")).Data;
        var both = Reader.Texts(await reader.PageAsync($"/deposit/{alias}"), "option");
        Assert.Contains("CC BY 4.0", both);
        Assert.Contains("CC0 1.0", both);
    }

    private static async Task<(TestServer Server, string Alias, Reader Reader)> DepositorAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        return (server, alias, reader);
    }

    private static JsonNode? Value(JsonArray fields, string name) =>
        fields.First(f => f!["typeName"]!.GetValue<string>() == name)!["value"];
}
