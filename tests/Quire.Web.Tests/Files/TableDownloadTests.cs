using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>A table is downloaded from its page in the form and with the columns somebody chooses.</summary>
public sealed class TableDownloadTests
{
    private const string Beaks = "species,beak\nfortis,9.5\nscandens,13.8\n";
    private static readonly string[] Forms = ["tab", "original", "csv", "parquet", "dta", "sav", "RData", "jsonl"];

    [Theory, EachDatabase]
    public async Task Its_page_offers_every_form_and_each_is_given(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Finches");
        var table = await Make.FileAsync(admin, id, "beaks.csv", Beaks, contentType: "text/csv");
        var text = await Make.FileAsync(admin, id, "notes.txt", "notes");
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{table}");

        var links = Reader.Links(page).Where(l => l.Contains("?format=", StringComparison.Ordinal)).ToList();
        Assert.Equal(Forms.Select(f => $"../download/file/{table}?format={f}"), links);
        foreach (var (form, link) in Forms.Zip(links))
        {
            var given = await guest.GetAsync(Reader.From($"/file/{table}", link));
            Assert.Equal(HttpStatusCode.OK, given.Status);
            Assert.Equal("sandbox; default-src 'none'", Assert.Single(given.Headers.GetValues("Content-Security-Policy")));
            var named = given.ContentHeaders.ContentDisposition!;
            Assert.Equal("attachment", named.DispositionType);
            Assert.Equal($"beaks.{(form == "original" ? "csv" : form)}", named.FileName);
        }

        Assert.Equal(Beaks, (await guest.GetAsync($"/download/file/{table}?format=csv")).Text);
        Assert.Contains("Tab-delimited text 29 bytes", Reader.Words(page), StringComparison.Ordinal);
        var words = Reader.Words(await german.PageAsync($"/file/{table}"));
        Assert.Contains("Andere Formate Tabulatorgetrennter Text 29 Bytes", words, StringComparison.Ordinal);
        Assert.Contains("JSON-Zeilen (.jsonl)", words, StringComparison.Ordinal);
        // What is no table has one form, and whoever asks for another one is told so.
        Assert.DoesNotContain("?format=", await guest.PageAsync($"/file/{text}"), StringComparison.Ordinal);
        var refused = await german.GetAsync($"/download/file/{text}?format=csv");
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Contains("Die Datei gibt es nicht im Format csv.", Reader.Words(refused.Text), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Columns_are_chosen_in_a_form_and_given_in_a_form(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Finches");
        var table = await Make.FileAsync(admin, id, "some.csv", "a,b <b>,c\n1,x,2.5\n3,y,4.5\n", contentType: "text/csv");
        var single = await Make.FileAsync(admin, id, "single.csv", "place\nnorth\n", contentType: "text/csv");
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{table}");

        var ids = Choices(page);
        Assert.Equal(3, ids.Count);
        Assert.Equal(
            ["a", "b <b>", "c"],
            Reader.Texts(page[page.IndexOf("class=\"picks\"", StringComparison.Ordinal)..], "label").Take(3)
        );
        Assert.Contains($"action=\"../download/file/{table}\"", page, StringComparison.Ordinal);
        var path = $"/download/file/{table}?variables={ids[0]}&variables={ids[2]}";
        Assert.Equal("a\tc\n1\t2.5\n3\t4.5\n", (await guest.GetAsync($"{path}&format=tab")).Text);
        var csv = await guest.GetAsync($"{path}&format=csv");
        Assert.Equal("a,c\n1,2.5\n3,4.5\n", csv.Text);
        Assert.Equal("some-subset.csv", csv.ContentHeaders.ContentDisposition!.FileName);
        // Without a choice it is all of them.
        Assert.StartsWith("a,", (await guest.GetAsync($"/download/file/{table}?format=csv")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Einen Teil der Spalten herunterladen Ohne Auswahl werden alle Spalten heruntergeladen.",
            Reader.Words(await german.PageAsync($"/file/{table}")),
            StringComparison.Ordinal
        );
        // Of one column there is nothing to choose, and columns of another table are told of as such.
        Assert.Empty(Choices(await guest.PageAsync($"/file/{single}")));
        var foreign = await guest.GetAsync($"/download/file/{single}?variables={ids[0]}&format=csv");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Contains(
            "None of the columns asked for is one of this table.",
            Reader.Words(foreign.Text),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task Nothing_of_a_table_is_told_to_who_may_not_have_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        var alias = await Make.CollectionAsync(admin, published: true);
        var (owner, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{owner}", "curator");
        var (id, _) = await Make.DatasetAsync(admin, alias, "Interviews");
        const string Talks = "confided,weight\nnorth,1\nsouth,2\n";
        var closed = await Make.FileAsync(
            admin,
            id,
            "closed.csv",
            Talks,
            new JsonObject { ["restrict"] = "true" },
            contentType: "text/csv"
        );
        var later = await Make.FileAsync(admin, id, "later.csv", Talks + "west,3\n", contentType: "text/csv");
        var embargo = new JsonObject { ["dateAvailable"] = "2999-01-01", ["fileIds"] = new JsonArray(later) };
        _ = (await admin.PostAsync($"/api/datasets/{id}/files/actions/:set-embargo", embargo)).Message;
        await Make.PublishAsync(admin, id);
        var (draft, _) = await Make.DatasetAsync(admin, alias, "Drafted");
        var drafted = await Make.FileAsync(admin, draft, "drafted.csv", Talks, contentType: "text/csv");
        using var guest = new Reader(server.Address);
        using var stranger = new Reader(server.Address);
        using var curator = new Reader(server.Address);
        await stranger.SignInAsync(other);
        await curator.SignInAsync(owner);

        foreach (var reader in (Reader[])[guest, stranger])
        {
            foreach (var file in (long[])[closed, later])
            {
                var page = await reader.PageAsync($"/file/{file}");
                foreach (var told in (string[])["confided", "?format=", "name=\"variables\"", "weight"])
                {
                    Assert.DoesNotContain(told, page, StringComparison.Ordinal);
                }
            }

            foreach (var file in (long[])[closed, later, drafted])
            {
                string[] ways = [.. Forms.Select(f => $"/download/file/{file}?format={f}"), $"/file/{file}/columns"];
                foreach (var way in ways)
                {
                    var refused = await reader.GetAsync(way);
                    Assert.Contains(refused.Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
                    Assert.DoesNotContain("confided", refused.Text, StringComparison.Ordinal);
                }
            }
        }

        foreach (var file in (long[])[closed, later, drafted])
        {
            Assert.Equal(2, Choices(await curator.PageAsync($"/file/{file}")).Count);
            var given = await curator.GetAsync($"/download/file/{file}?format=csv");
            Assert.StartsWith(Talks, given.Text, StringComparison.Ordinal);
            Assert.True(given.Headers.CacheControl!.Private);
        }
    }

    [Fact]
    public async Task A_guestbook_is_answered_before_columns_are_seen_and_the_download_is_the_one_asked_for()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias, "Finches");
        var table = await Make.FileAsync(admin, id, "beaks.csv", Beaks, contentType: "text/csv");
        await Make.PublishAsync(admin, id);
        var variables = (await admin.GetAsync($"/api/files/{table}/dataTables")).Data[0]!["dataVariables"]!;
        var body = new JsonObject
        {
            ["name"] = "Who are you?",
            ["enabled"] = true,
            ["nameRequired"] = true,
            ["emailRequired"] = false,
            ["institutionRequired"] = false,
            ["positionRequired"] = false,
            ["customQuestions"] = new JsonArray(),
        };
        var guestbook = (await admin.PostAsync($"/api/guestbooks/{alias}", body)).Data["id"]!.GetValue<long>();
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/guestbook", $"{guestbook}")).Data;
        using var guest = new Reader(server.Address);

        Assert.DoesNotContain("species", await guest.PageAsync($"/file/{table}"), StringComparison.Ordinal);
        var led = await guest.GetAsync($"/file/{table}/columns");
        Assert.Equal($"/file/{table}", Reader.From($"/file/{table}/columns", led.Headers.Location!.OriginalString));
        var path = $"/download/file/{table}?variables={variables[1]!["id"]}&variables={variables[0]!["id"]}&format=csv";
        var asked = await guest.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        var questions = Reader.From(path, asked.Headers.Location!.OriginalString);
        var form = FormOnPage.Of(questions, await guest.PageAsync(questions), "name").With("name", "Ada");
        var answered = await form.SendAsync(guest);
        Assert.Equal(
            "beak,species\n9.5,fortis\n13.8,scandens\n",
            (await guest.GetAsync(Reader.From(questions, answered.Headers.Location!.OriginalString))).Text
        );
    }

    [Fact]
    public async Task The_page_of_a_table_of_a_hundred_numbers_stays_small_and_leads_to_all_of_them()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Sensors");
        var table = await Make.FileAsync(admin, id, "sensors.csv", Wide(100, 200), contentType: "text/csv");
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);

        var page = await guest.PageAsync($"/file/{table}");

        TestContext.Current.TestOutputHelper?.WriteLine($"{Encoding.UTF8.GetByteCount(page)} bytes");
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 60_000);
        Assert.Equal(30, page.Split("class=\"histogram\"").Length - 1);
        Assert.Equal(100, Choices(page).Count);
        Assert.Contains("The first 10 rows", page, StringComparison.Ordinal);
        var found = new List<string>();
        var path = $"/file/{table}";
        for (var number = 1; ; number++)
        {
            var part = await guest.PageAsync(path);
            Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 60_000);
            found.AddRange(
                Regex
                    .Matches(
                        part,
                        "<th scope=\"row\"><code>(?<name>[^<]*)</code>",
                        RegexOptions.ExplicitCapture,
                        TimeSpan.FromSeconds(5)
                    )
                    .Select(m => m.Groups["name"].Value)
            );
            if (number == 4)
            {
                break;
            }

            path = $"/file/{table}?variables={number + 1}";
            Assert.Contains(path, Reader.Links(part).Select(l => Reader.From($"/file/{table}", l)));
        }

        Assert.Equal(Names(100), found);
    }

    [Fact]
    public async Task Columns_of_a_very_wide_table_are_chosen_on_pages_of_their_own()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Sensors");
        var table = await Make.FileAsync(admin, id, "sensors.csv", Wide(350, 3), contentType: "text/csv");
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{table}");
        Assert.Empty(Choices(page));
        Assert.Contains($"../file/{table}/columns", Reader.Links(page));
        var first = await guest.PageAsync($"/file/{table}/columns");
        var last = await guest.PageAsync($"/file/{table}/columns?page=2");
        Assert.Equal((300, 50), (Choices(first).Count, Choices(last).Count));
        Assert.InRange(Encoding.UTF8.GetByteCount(first), 1, 60_000);
        Assert.Contains(
            "Spalten von sensors.tab",
            Reader.Words(await german.PageAsync($"/file/{table}/columns")),
            StringComparison.Ordinal
        );

        // All of a page chosen are an address that is taken.
        var all = await guest.GetAsync(
            $"/download/file/{table}?{string.Join('&', Choices(first).Select(c => $"variables={c}"))}&format=csv"
        );
        Assert.Equal(string.Join(',', Names(350).Take(300)), all.Text.Split('\n')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/file/99999999/columns")).Status);
    }

    [Theory, EachDatabase]
    public async Task All_files_are_had_with_tables_as_they_are_stored_or_as_they_were_deposited(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Finches");
        await Make.FileAsync(admin, id, "beaks.csv", Beaks, contentType: "text/csv");
        await Make.FileAsync(admin, id, "notes.txt", "notes");
        await Make.PublishAsync(admin, id);
        var (plain, plainPid) = await Make.DatasetAsync(admin, alias, "Notes");
        await Make.FileAsync(admin, plain, "only.txt", "only");
        await Make.PublishAsync(admin, plain);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/dataset/{pid}");

        var words = Reader.Words(page);
        Assert.Contains(
            "Tables as tab-delimited text 34 bytes Everything as it was deposited 43 bytes",
            words,
            StringComparison.Ordinal
        );
        foreach (var part in (string[])["", "?tab=metadata"])
        {
            Assert.Contains(
                "Tabellen als tabulatorgetrennter Text 34 Bytes Alles wie hinterlegt 43 Bytes",
                Reader.Words(await german.PageAsync($"/dataset/{pid}{part}")),
                StringComparison.Ordinal
            );
        }

        var links = Reader.Links(page).Where(l => l.Contains("download/dataset", StringComparison.Ordinal)).ToList();
        foreach (var (link, name) in links.Zip(["beaks.tab", "beaks.csv"]))
        {
            using var bytes = new MemoryStream((await guest.GetAsync(Reader.From($"/dataset/{pid}", link))).Body);
            using var zip = new System.IO.Compression.ZipArchive(bytes);
            Assert.Contains(zip.Entries, e => e.FullName == name);
        }

        // Without tables there is nothing to choose.
        page = await guest.PageAsync($"/dataset/{plainPid}");
        Assert.DoesNotContain("format=original", page, StringComparison.Ordinal);
        Assert.Contains("Download all (4 bytes)", page, StringComparison.Ordinal);
    }

    private static List<string> Choices(string page) =>
        [
            .. Regex
                .Matches(
                    page,
                    "name=\"variables\" value=\"(?<id>[0-9]+)\"",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
                .Select(m => m.Groups["id"].Value),
        ];

    private static List<string> Names(int columns) =>
        [.. Enumerable.Range(1, columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"sensor_{i:000}"))];

    /// <summary>Numbers as sensors write them.</summary>
    internal static string Wide(int columns, int rows) =>
        string.Join(',', Names(columns))
        + "\n"
        + string.Concat(
            Enumerable
                .Range(0, rows)
                .Select(row =>
                    string.Join(
                        ',',
                        Enumerable
                            .Range(0, columns)
                            .Select(c =>
                                (((row * 7919) + (c * 104_729)) % 99_991 / 97.0).ToString("F3", CultureInfo.InvariantCulture)
                            )
                    ) + "\n"
                )
        );
}
