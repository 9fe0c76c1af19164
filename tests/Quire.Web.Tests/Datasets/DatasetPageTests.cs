using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>The page of a dataset.</summary>
public sealed partial class DatasetPageTests
{
    [Fact]
    public async Task Versions_that_were_withdrawn_are_compared_with_others_by_editors_alone()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Words");
        await Make.PublishAsync(admin, id);
        for (var number = 2; number < 4; number++)
        {
            _ = (
                await admin.PutAsync(
                    $"/api/datasets/{id}/editMetadata?replace=true",
                    Make.Field("title", "primitive", $"Words {number}")
                )
            ).Data;
            await Make.PublishAsync(admin, id);
        }

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{id}/versions/2.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong." }
            )
        ).Data;
        using var guest = new Reader(server.Address);
        using var curator = new Reader(server.Address);
        await curator.SignInAsync(name);

        var page = await guest.PageAsync($"/dataset/{pid}?tab=versions");
        Assert.Contains("name=\"old\" value=\"1.0\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2.0\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"new\" value=\"3.0\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"old\" value=\"1.0\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2.0\"", await curator.PageAsync($"/dataset/{pid}?tab=versions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_otherwise_of_variables_is_compared_for_those_who_may_have_the_table()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, id, "birds.csv", "beak,mass\n1,2\n3,4\n", contentType: "text/csv");
        var beak = (await admin.GetAsync($"/api/files/{file}/dataTables")).Data[0]!["dataVariables"]![0]!["id"];
        await Make.PublishAsync(admin, id);
        var said = $"""<var ID="v{beak}"><labl level="variable">Length &amp; depth</labl></var>""";
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/edit/{file}", said, "application/xml")).Message;
        await Make.PublishAsync(admin, id, "minor");
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var compared = await guest.PageAsync($"/dataset/{pid}?tab=versions&old=1.0&new=1.1");
        Assert.Contains("variables of 1 table described differently", Reader.Words(compared), StringComparison.Ordinal);
        Assert.Contains("beak: label", Reader.Texts(compared, "th"));
        Assert.Contains("<ins>Length &amp; depth</ins>", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing differs", Reader.Words(compared), StringComparison.Ordinal);
        Assert.Contains(
            "beak: Beschriftung",
            Reader.Texts(await german.PageAsync($"/dataset/{pid}?tab=versions&old=1.0&new=1.1"), "th")
        );

        Assert.Equal(HttpStatusCode.OK, (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Status);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/access/{id}/allowAccessRequest", "true")).Data;
        await Make.PublishAsync(admin, id);
        var closed = Reader.Words(await guest.PageAsync($"/dataset/{pid}?tab=versions&old=1.0&new=1.1"));
        Assert.DoesNotContain("Length", closed, StringComparison.Ordinal);
        Assert.Contains(
            "birds.tab: what is said of its variables is for those who have access to it.",
            closed,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task Fields_and_values_are_called_as_texts_in_the_language_of_the_reader_say(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root", "Pegel");
        await Make.PublishAsync(admin, id);
        using var german = new Reader(server.Address, "de");
        using var english = new Reader(server.Address);
        var path = $"/dataset/{pid}?tab=metadata";
        Assert.Contains("Fachgebiet", Reader.Texts(await german.PageAsync(path), "dt"));

        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var texts = new StreamWriter(archive.CreateEntry("citation_de.properties").Open());
            await texts.WriteAsync(
                "datasetfieldtype.subject.title=Forschungsfeld\ncontrolledvocabulary.subject.medicine,_health_and_life_sciences=Medizin\n"
                    + "metadatablock.displayName=Zitation <b>\n"
            );
        }

        using var body = new ByteArrayContent(zip.ToArray());
        _ = (await admin.SendAsync(HttpMethod.Post, "/api/admin/datasetfield/loadpropertyfiles", body)).Message;
        var page = await german.PageAsync(path);
        Assert.Contains("Forschungsfeld", Reader.Texts(page, "dt"));
        Assert.Contains("Medizin", Reader.Texts(page, "dd"));
        Assert.Contains("Zitation <b>", Reader.Texts(page, "h2"));
        var other = await english.PageAsync(path);
        Assert.Contains("Subject", Reader.Texts(other, "dt"));
        Assert.Contains("Medicine, Health and Life Sciences", Reader.Texts(other, "dd"));

        // Whoever writes finds the same words, and so does whoever compares what was written.
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, "root", $"@{name}", "admin");
        using var writer = new Reader(server.Address, "de");
        await writer.SignInAsync(name);
        foreach (var form in (string[])["/deposit/root", $"/edit/{id}/metadata"])
        {
            var written = await writer.PageAsync(form);
            Assert.Contains(Reader.Texts(written, "legend"), l => l.StartsWith("Forschungsfeld", StringComparison.Ordinal));
            Assert.Contains("Medizin", Reader.Texts(written, "label"));
            Assert.Contains("value=\"Medicine, Health and Life Sciences\"", written, StringComparison.Ordinal);
        }

        var changed = Make.Dataset("Pegel")["datasetVersion"]!.AsObject();
        var fields = changed["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields.First(f => f!["typeName"]!.GetValue<string>() == "subject")!["value"] = new JsonArray("Physics");
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", changed)).Data;
        foreach (var compared in (string[])[$"/edit/{id}/publish", $"/dataset/{pid}?tab=versions&old=1.0&new=DRAFT"])
        {
            Assert.Contains("Forschungsfeld", Reader.Texts(await writer.PageAsync(compared), "th"));
        }
    }

    [Theory, EachDatabase]
    public async Task It_shows_what_a_dataset_is_and_all_its_parts(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides & <gauges>");
        await Make.FileAsync(admin, id, "north.csv", "hour,level\n0,1\n");
        await Make.FileAsync(admin, id, "deep.txt", "x", new JsonObject { ["directoryLabel"] = "raw/2024" });
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync($"/dataset/{pid}");

        Assert.Equal(["Tides & <gauges>"], Reader.Texts(page, "h1"));
        var words = Reader.Words(page);
        Assert.Contains("Ovadia, Noor", words, StringComparison.Ordinal);
        Assert.Contains("Version 1.0 of", words, StringComparison.Ordinal);
        Assert.Contains("CC0 1.0", words, StringComparison.Ordinal);
        Assert.Contains("What Tides & <gauges> is about.", words, StringComparison.Ordinal);
        Assert.Contains("north.tab", words, StringComparison.Ordinal);
        // Folders first: what lies in them is shown there, or in one list.
        Assert.DoesNotContain("deep.txt", words, StringComparison.Ordinal);
        var folder = Link(page, "folder=raw");
        Assert.Contains(
            "2024/",
            Reader.Words(await reader.PageAsync(Reader.From($"/dataset/{pid}", folder))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "raw/2024/deep.txt",
            Reader.Words(await reader.PageAsync($"/dataset/{pid}?tab=files&view=list")),
            StringComparison.Ordinal
        );
        foreach (
            var (tab, text) in ((string, string)[])
                [
                    ("metadata", "Citation Metadata"),
                    ("terms", "Terms of use"),
                    ("versions", "First version"),
                    ("contact", "Your e-mail address"),
                ]
        )
        {
            var part = await reader.PageAsync(Reader.From($"/dataset/{pid}", Link(page, $"tab={tab}")));
            Assert.Contains(text, Reader.Words(part), StringComparison.Ordinal);
            Assert.DoesNotContain("contact@example.edu", part, StringComparison.Ordinal);
        }

        // All that is linked is there, bytes and forms of the citation as well.
        foreach (var link in Reader.Links(page).Where(l => l[0] == '.').Distinct())
        {
            var there = (await reader.GetAsync(Reader.From($"/dataset/{pid}", link))).Status;
            Assert.True(there is HttpStatusCode.OK or HttpStatusCode.Found, $"{link}: {there}");
        }

        Assert.Equal($"../dataset/{pid}", (await reader.GetAsync($"/dataset/{id}")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/dataset/doi:10.5072/FK2/NONE")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/dataset/nothing")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync($"/dataset/{pid}?version=x")).Status);
    }

    [Theory, EachDatabase]
    public async Task Machines_find_in_its_head_what_they_look_for(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides \"1 < 2\" & more");
        var file = await Make.FileAsync(admin, id, "north.csv", "hour,level\n0,1\n");
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync($"/dataset/{pid}");

        var metas = Meta()
            .Matches(answer.Text)
            .ToLookup(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["content"].Value));
        Assert.Equal("Tides \"1 < 2\" & more", Assert.Single(metas["citation_title"]));
        Assert.Equal("Ovadia, Noor", Assert.Single(metas["citation_author"]));
        Assert.Equal(pid["doi:".Length..], Assert.Single(metas["citation_doi"]));
        Assert.Equal("Dataset", Assert.Single(metas["DC.type"]));
        Assert.Equal($"https://doi.org/{pid["doi:".Length..]}", Assert.Single(metas["DC.identifier"]));
        var data = JsonNode.Parse(Data().Match(answer.Text).Groups["json"].Value)!;
        Assert.Equal("Tides \"1 < 2\" & more", data["name"]!.GetValue<string>());
        Assert.Equal("Dataset", data["@type"]!.GetValue<string>());
        var signposts = string.Join(", ", answer.Headers.GetValues("Link"));
        foreach (
            var expected in (string[])
                [
                    $"<https://doi.org/{pid["doi:".Length..]}>; rel=\"cite-as\"",
                    "<https://schema.org/Dataset>; rel=\"type\"",
                    "rel=\"license\"",
                    "rel=\"describedby\"; type=\"application/ld+json\"",
                    "rel=\"linkset\"; type=\"application/linkset+json\"",
                    $"/api/access/datafile/{file}>; rel=\"item\"",
                ]
        )
        {
            Assert.Contains(expected, signposts, StringComparison.Ordinal);
        }

        // Every address they are given is there.
        foreach (Match link in Address().Matches(signposts))
        {
            if (link.Groups["to"].Value.StartsWith(server.Address.ToString(), StringComparison.Ordinal))
            {
                Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(link.Groups["to"].Value).PathAndQuery)).Status);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Drafts_and_what_was_withdrawn_are_shown_to_whom_they_concern(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (owner, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{owner}", "curator");
        var (id, pid) = await Make.DatasetAsync(admin, alias, "First words");
        using var guest = new Reader(server.Address);
        using var stranger = new Reader(server.Address);
        using var curator = new Reader(server.Address);
        await stranger.SignInAsync(other);
        await curator.SignInAsync(owner);

        // Before anything is public.
        await MustNotSeeAsync(
            "First words",
            $"/dataset/{pid}",
            $"/dataset/{id}",
            $"/dataset/{pid}?version=DRAFT",
            $"/dataset/{pid}?tab=versions"
        );
        Assert.Contains("This is a draft.", await curator.PageAsync($"/dataset/{pid}"), StringComparison.Ordinal);
        await Make.FileAsync(admin, id, "first.txt", "1");
        await Make.PublishAsync(admin, id);

        // A draft after a release.
        var secret = Make.Dataset("Second words")["datasetVersion"]!.AsObject();
        secret.Remove("license");
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", secret)).Data;
        var hidden = await Make.FileAsync(admin, id, "second.txt", "2");
        await MustNotSeeAsync(
            "Second words",
            $"/dataset/{pid}?version=DRAFT",
            $"/file/{hidden}",
            $"/dataset/{pid}?tab=versions&old=1.0&new=DRAFT",
            $"/download/file/{hidden}"
        );
        foreach (var reader in (Reader[])[guest, stranger])
        {
            foreach (var tab in (string[])["files", "metadata", "terms", "versions", "contact"])
            {
                var page = await reader.PageAsync($"/dataset/{pid}?tab={tab}");
                Assert.Contains("First words", page, StringComparison.Ordinal);
                Assert.DoesNotContain("Second words", page, StringComparison.Ordinal);
                Assert.DoesNotContain("second.txt", page, StringComparison.Ordinal);
                Assert.DoesNotContain("Draft", page, StringComparison.Ordinal);
            }
        }

        Assert.Contains("Second words", await curator.PageAsync($"/dataset/{pid}"), StringComparison.Ordinal);
        Assert.Contains(
            "First words",
            await curator.PageAsync($"/dataset/{pid}?version=:latest-published"),
            StringComparison.Ordinal
        );
        var compared = await curator.PageAsync($"/dataset/{pid}?tab=versions&old=DRAFT&new=1.0");
        Assert.Contains("From 1.0 to Draft", Reader.Words(compared), StringComparison.Ordinal);
        Assert.Contains("<ins>Second words</ins>", compared, StringComparison.Ordinal);
        Assert.Contains("second.txt", compared, StringComparison.Ordinal);

        // Withdrawn.
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{id}/versions/1.0/deaccession",
                new JsonObject
                {
                    ["deaccessionReason"] = "The gauge was broken.",
                    ["deaccessionForwardURL"] = "https://example.edu/better",
                }
            )
        ).Data;
        foreach (var reader in (Reader[])[guest, stranger])
        {
            var tombstone = await reader.PageAsync($"/dataset/{pid}");
            Assert.Contains("Withdrawn", tombstone, StringComparison.Ordinal);
            Assert.Contains("The gauge was broken.", tombstone, StringComparison.Ordinal);
            Assert.Contains("https://example.edu/better", Reader.Links(tombstone));
            Assert.Contains("noindex", tombstone, StringComparison.Ordinal);
            foreach (var tab in (string[])["files", "metadata", "terms", "versions", "contact"])
            {
                var part = await reader.PageAsync($"/dataset/{pid}?version=1.0&tab={tab}");
                Assert.DoesNotContain("first.txt", part, StringComparison.Ordinal);
                Assert.DoesNotContain("What First words is about.", part, StringComparison.Ordinal);
            }
        }

        Assert.Contains("first.txt", await curator.PageAsync($"/dataset/{pid}?version=1.0"), StringComparison.Ordinal);

        async Task MustNotSeeAsync(string what, params string[] paths)
        {
            foreach (var reader in (Reader[])[guest, stranger])
            {
                foreach (var path in paths)
                {
                    var answer = await reader.GetAsync(path);
                    if (answer.Status == HttpStatusCode.Found)
                    {
                        answer = await reader.GetAsync(Reader.From(path, answer.Headers.Location!.OriginalString));
                    }

                    Assert.True(
                        answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
                        $"{path}: {(int)answer.Status}"
                    );
                    Assert.DoesNotContain(what, answer.Text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task A_page_stays_small_however_many_folders_there_are()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias);
        using var zip = new MemoryStream();
        using (
            var writer = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)
        )
        {
            for (var i = 0; i < 153; i++)
            {
                await using var entry = writer.CreateEntry($"sub-{i:000}/n.txt").Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes($"{i}"));
            }
        }

        _ = (await admin.UploadAsync($"/api/datasets/{id}/add", "all.zip", zip.ToArray())).Data;
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync($"/dataset/{pid}");

        Assert.Contains("sub-149/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sub-150", page, StringComparison.Ordinal);
        Assert.Contains("3 more", Reader.Words(page), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_to_a_draft_shows_it_and_one_for_anonymous_review_not_whose_it_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                "/api/admin/settings/:AnonymizedFieldTypeNames",
                "author, datasetContact, title, dsDescription"
            )
        ).Data;
        using var reader = new Reader(server.Address);
        foreach (var anonymous in (bool[])[false, true])
        {
            var alias = await Make.CollectionAsync(admin);
            var (id, _) = await Make.DatasetAsync(admin, alias, "Whose tides");
            var file = await Make.FileAsync(admin, id, "north.txt", "water");
            var token = (await admin.PostAsync($"/api/datasets/{id}/previewUrl?anonymizedAccess={anonymous}")).Data[
                "token"
            ]!.GetValue<string>();

            var moved = await reader.GetAsync($"/previewurl.xhtml?token={token}");
            Assert.Equal($"./preview?token={token}", moved.Headers.Location!.OriginalString);
            var answer = await reader.GetAsync($"/preview?token={token}");
            Assert.True(answer.Headers.CacheControl!.NoStore);
            foreach (var tab in (string[])["files", "metadata", "terms", "versions", "contact"])
            {
                var page = await reader.PageAsync($"/preview?token={token}&tab={tab}");
                Assert.Equal(!anonymous, page.Contains("Whose tides", StringComparison.Ordinal));
                Assert.Equal(!anonymous, page.Contains("Ovadia", StringComparison.Ordinal));
                Assert.Equal(!anonymous, page.Contains($"Collection {alias}", StringComparison.Ordinal));
            }

            var bytes = Link(answer.Text, $"/datafile/{file}");
            Assert.Equal("water", (await reader.GetAsync(Reader.From("/preview", bytes))).Text);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/download/file/{file}?key={token}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/preview?token=unknown")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/preview")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_message_goes_to_the_contacts_until_somebody_writes_too_often(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);
        var message = new Dictionary<string, string>
        {
            ["from"] = "reader@example.org",
            ["subject"] = "The year 1998",
            ["body"] = "Is there a file for it?",
        };

        var wrong = await reader.FormAsync($"/dataset/{pid}", new Dictionary<string, string>(message) { ["from"] = "nobody" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Is there a file for it?", wrong.Text, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.FormAsync($"/dataset/{pid}", message)).Status);
        }

        var refused = await reader.FormAsync($"/dataset/{pid}", message);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Is there a file for it?", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Many_files_are_looked_through_by_page_and_by_what_they_are(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias);
        using var zip = new MemoryStream();
        using (
            var writer = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)
        )
        {
            for (var i = 0; i < 120; i++)
            {
                await using var entry = writer.CreateEntry($"n{i:000}.txt").Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes($"{i}"));
            }
        }

        _ = (await admin.UploadAsync($"/api/datasets/{id}/add", "all.zip", zip.ToArray())).Data;
        await Make.FileAsync(
            admin,
            id,
            "secret.md",
            "# Secret",
            new JsonObject { ["restrict"] = "true", ["categories"] = new JsonArray("Code") }
        );
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var first = await reader.PageAsync($"/dataset/{pid}");
        Assert.Equal(50, Rows(first));
        var third = await reader.PageAsync($"/dataset/{pid}?tab=files&page=3");
        Assert.Equal(21, Rows(third));
        Assert.DoesNotContain("page=4", third, StringComparison.Ordinal);
        Assert.Contains(
            "No file is like that.",
            await reader.PageAsync($"/dataset/{pid}?tab=files&page=99"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, Rows(await reader.PageAsync($"/dataset/{pid}?tab=files&files=N07&sort=size&page=2&page=1")) - 9);
        Assert.Equal(1, Rows(await reader.PageAsync($"/dataset/{pid}?tab=files&access=Restricted")));
        Assert.Equal(1, Rows(await reader.PageAsync($"/dataset/{pid}?tab=files&tag=Code")));
        Assert.Contains(
            "121 files",
            await reader.PageAsync($"/dataset/{pid}?tab=files&view=list&page=2"),
            StringComparison.Ordinal
        );
        // A page stays small however many files there are, and so does its head, which web servers in front have to take.
        Assert.InRange(first.Length, 1, 60_000);
        var signposts = string.Join(", ", (await reader.GetAsync($"/dataset/{pid}")).Headers.GetValues("Link"));
        Assert.InRange(signposts.Length, 1, 2_000);
        Assert.Contains("rel=\"linkset\"", signposts, StringComparison.Ordinal);
        Assert.Contains("rel=\"item\"", signposts, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Texts_people_wrote_do_nothing_in_a_page(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        const string Evil =
            "<script>alert(1)</script><img src=x onerror=alert(2)><b>bold</b> <a href=\"javascript:alert(3)\" onclick=\"alert(4)\">go</a>";
        var body = Make.Dataset($"T {Evil}", $"A's {Evil}");
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields.Add(Make.Compounds("keyword", Make.Child("keywordValue", Evil)));
        var made = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data;
        var (id, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var file = await Make.FileAsync(admin, id, "a&lt;b.md", $"# Head\n\n{Evil}\n", new JsonObject { ["description"] = Evil });
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        foreach (
            var path in (string[])
                [
                    $"/dataset/{pid}",
                    $"/dataset/{pid}?tab=metadata",
                    $"/dataset/{pid}?tab=versions",
                    $"/file/{file}",
                    $"/dataverse/{alias}",
                    $"/search?q=bold&type=all",
                    $"/dataset/{pid}?tab=files&files={Uri.EscapeDataString("\"><script>alert(5)</script>")}",
                ]
        )
        {
            var page = await reader.PageAsync(path);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex(@"<img|<a [^>]*href=""javascript", RegexOptions.None, TimeSpan.FromSeconds(5)), page);
            var bare = Regex.Replace(page, "\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(5));
            Assert.DoesNotMatch(new Regex(@"<[^>]+\son\w+=", RegexOptions.None, TimeSpan.FromSeconds(5)), bare);
        }

        Assert.Contains("<b>bold</b>", await reader.PageAsync($"/dataset/{pid}"), StringComparison.Ordinal);
        // Nothing is encoded twice.
        Assert.Contains(
            "A's <script>",
            Reader.Words(await reader.PageAsync($"/dataset/{pid}?tab=metadata")),
            StringComparison.Ordinal
        );
    }

    private static int Rows(string page) =>
        Regex.Count(page, "href=\"[^\"]*(download/file/|ask/dataset/)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static string Link(string page, string part) =>
        Reader.Links(page).First(l => l.Contains(part, StringComparison.Ordinal));

    [GeneratedRegex("<meta name=\"(?<name>[^\"]+)\" content=\"(?<content>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Meta();

    [GeneratedRegex(
        "<script type=\"application/ld\\+json\">(?<json>.*?)</script>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Data();

    [GeneratedRegex("<(?<to>http[^>]+)>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Address();
}
