using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>The page of a file.</summary>
public sealed class FilePageTests
{
    [Theory, EachDatabase]
    public async Task It_shows_what_is_in_a_file_by_its_kind(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        var table = await Make.FileAsync(
            admin,
            id,
            "north.csv",
            "hour,\"level, cm\"\n0,12\n1,\"a \"\"b\"\"\"\n",
            contentType: "text/csv"
        );
        var notes = await Make.FileAsync(
            admin,
            id,
            "notes.md",
            "# Gauges\n\nThey **stand** in the [harbour](https://example.edu).\n"
        );
        var json = await Make.FileAsync(admin, id, "map.json", "{\"a\":[1,2]}", contentType: "application/json");
        var code = await Make.FileAsync(admin, id, "fold.py", "print('<tide>')\n");
        var binary = await Make.FileAsync(admin, id, "blob.bin", "a\0b", contentType: "application/octet-stream");
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync($"/file/{table}");
        Assert.Equal(["north.tab"], Reader.Texts(page, "h1"));
        // Its rows come first, then its variables.
        Assert.Equal(["hour", "level, cm"], Reader.Texts(page, "th").Take(2));
        Assert.Equal(["0", "12", "1", "a \"b\""], Reader.Texts(page, "td").Take(4));
        Assert.Contains($"../dataset/{pid}", Reader.Links(page));
        Assert.Contains("MD5", page, StringComparison.Ordinal);
        Assert.Contains("As it was deposited (Comma Separated Values, ", page, StringComparison.Ordinal);
        Assert.StartsWith(
            "hour,\"level, cm\"",
            (await reader.GetAsync($"/download/file/{table}?format=original")).Text,
            StringComparison.Ordinal
        );

        page = await reader.PageAsync($"/file/{notes}");
        Assert.Contains("<strong>stand</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Gauges</h2>", page, StringComparison.Ordinal);
        Assert.Contains("\"a\": [", WebUtility.HtmlDecode(await reader.PageAsync($"/file/{json}")), StringComparison.Ordinal);
        Assert.Contains("print(&#x27;&lt;tide&gt;&#x27;)", await reader.PageAsync($"/file/{code}"), StringComparison.Ordinal);
        Assert.Contains(
            "There is no preview for this kind of file.",
            await reader.PageAsync($"/file/{binary}"),
            StringComparison.Ordinal
        );
        Assert.Equal("print('<tide>')\n", (await reader.GetAsync($"/download/file/{code}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/file/999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/file/x")).Status);
    }

    [Fact]
    public async Task Rows_of_a_table_are_shown_with_the_backslashes_its_file_had()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Folders");
        var table = await Make.FileAsync(
            admin,
            id,
            "folders.csv",
            "place,folder\nnorth,C:\\data\\\nsouth,x\\y\n,\"a\nb\"\n",
            contentType: "text/csv"
        );
        var single = await Make.FileAsync(admin, id, "single.csv", "place\nnorth\n", contentType: "text/csv");
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var page = await reader.PageAsync($"/file/{table}");
        Assert.Equal(["place", "folder"], Reader.Texts(page, "th").Take(2));
        Assert.Equal(["north", "C:\\data\\", "south", "x\\y", "", "a b"], Reader.Texts(page, "td").Take(6));
        Assert.Contains(
            "place\n\"north\"",
            WebUtility.HtmlDecode(await reader.PageAsync($"/file/{single}")),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task Variables_and_coded_values_of_a_table_are_shown_with_what_they_are_called(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias, "Cars");
        var (open, closed) = (await CarsAsync(admin, id, "cars.dta"), await CarsAsync(admin, id, "closed.dta"));
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{closed}/restrict", "true")).Message;
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{open}");

        var words = Reader.Words(page);
        // Beside the name of the column, and in the list of all.
        Assert.Contains(Reader.Texts(page, "th"), t => t == "foreign Car type");
        Assert.Contains(Reader.Texts(page, "td"), t => t == "0 Domestic");
        Assert.Contains("0 Domestic 52 1 Foreign 22", words, StringComparison.Ordinal);
        Assert.Contains(
            "rep78 Repair Record 1978 number 5 1 to 5, median 3 half of them 3 to 4, nine in ten 2 to 5",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("12 variables", words, StringComparison.Ordinal);
        Assert.Contains("12 Variablen", Reader.Words(await german.PageAsync($"/file/{open}")), StringComparison.Ordinal);
        // What a table says of itself is for those who may have it.
        var hidden = await guest.PageAsync($"/file/{closed}");
        Assert.DoesNotContain("Car type", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("Domestic", hidden, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Numbers_of_a_table_are_drawn_and_told_to_whoever_may_have_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        // Nineteen of twenty below 10, one at 100; and a column in which all are the same.
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"{(i == 19 ? 100 : i % 10)},7,place {i}\n"));
        var open = await Make.FileAsync(admin, id, "open.csv", "level,same,name\n" + rows, contentType: "text/csv");
        var closed = await Make.FileAsync(admin, id, "closed.csv", "level,same,name\n" + rows + rows, contentType: "text/csv");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{closed}/restrict", "true")).Message;
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{open}");

        Assert.Contains("20 rows × 3 variables", Reader.Words(page), StringComparison.Ordinal);
        Assert.Contains("<code class=\"digest\">UNF:6:", page, StringComparison.Ordinal);
        // Twenty parts of five each: ten numbers in the first, nine in the second, one in the last.
        Assert.Contains("Histogram: most numbers, 10, lie between 0 and 5", page, StringComparison.Ordinal);
        Assert.Contains($"M0 24V0h4V2h4{string.Concat(Enumerable.Repeat("V24h4", 17))}V22h4V24z", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"histogram\"").Length);
        var words = Reader.Words(await german.PageAsync($"/file/{open}"));
        Assert.Contains("20 Zeilen × 3 Variablen", words, StringComparison.Ordinal);
        Assert.Contains("0 bis 100, Median 4,5 die Hälfte", words, StringComparison.Ordinal);
        Assert.Contains(
            "Histogramm: die meisten Zahlen, 10, liegen zwischen 0 und 5",
            await german.PageAsync($"/file/{open}"),
            StringComparison.Ordinal
        );

        var hidden = await guest.PageAsync($"/file/{closed}");
        foreach (var told in (string[])["histogram", "rows ×", "UNF", "median", "variables"])
        {
            Assert.DoesNotContain(told, hidden, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, EachDatabase]
    public async Task A_file_is_cited_as_its_version_has_it_and_to_reference_managers_where_they_may_have_it(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        var open = await Make.FileAsync(admin, id, "open.csv", "level,place\n1,north\n2,south\n", contentType: "text/csv");
        var closed = await Make.FileAsync(admin, id, "closed.csv", "level,place\n3,west\n4,east\n", contentType: "text/csv");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{closed}/restrict", "true")).Message;
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        string[] ways =
        [
            .. new[] { "BibTeX", "RIS", "EndNote", "CSL" }.Select(f => $"../api/access/datafile/{open}/citation/{f}"),
        ];

        var page = await guest.PageAsync($"/file/{open}");

        var words = Reader.Words(page);
        Assert.Contains("Cite Ovadia, Noor", words, StringComparison.Ordinal);
        Assert.Contains("V1; open.tab [fileName], UNF:6:", words, StringComparison.Ordinal);
        Assert.Equal(ways, Reader.Links(page).Where(l => l.Contains("/citation/", StringComparison.Ordinal)));
        foreach (var way in ways)
        {
            var answer = await guest.GetAsync(Reader.From($"/file/{open}", way));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("Tides", answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Zitieren Ovadia, Noor", Reader.Words(await german.PageAsync($"/file/{open}")), StringComparison.Ordinal);
        // Of a table that is not open its fingerprint is not told, and reference managers are not sent where they get nothing.
        page = await guest.PageAsync($"/file/{closed}");
        Assert.Contains("V1; closed.tab [fileName]", Reader.Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("UNF:6:", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Reader.Links(page), l => l.Contains("/citation/", StringComparison.Ordinal));
        // Nor to the newest version from one before it.
        _ = await Make.FileAsync(admin, id, "more.txt", "more");
        await Make.PublishAsync(admin, id);
        page = await guest.PageAsync($"/file/{open}?version=1.0");
        Assert.Contains("V1; open.tab [fileName]", Reader.Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain(Reader.Links(page), l => l.Contains("/citation/", StringComparison.Ordinal));
        page = await guest.PageAsync($"/file/{open}");
        Assert.Contains("V2; open.tab [fileName]", Reader.Words(page), StringComparison.Ordinal);
        Assert.Equal(ways, Reader.Links(page).Where(l => l.Contains("/citation/", StringComparison.Ordinal)));
    }

    private static async Task<long> CarsAsync(Wire admin, long dataset, string name)
    {
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Golden", "stata13-auto.dta")
        );
        var added = (await admin.UploadAsync($"/api/datasets/{dataset}/add", name, bytes)).Data;
        await Make.TablesReadAsync(admin, dataset);
        return added["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
    }

    [Theory, EachDatabase]
    public async Task How_a_table_was_read_is_told_to_those_who_edit_and_nobody_else(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "contributor");
        var (id, _) = await Make.DatasetAsync(admin, alias, "Tides");
        var table = await Make.FileAsync(admin, id, "north.csv", "level,,level\n1,2,3\n4,5,6\n", contentType: "text/csv");
        var broken = await Make.FileAsync(admin, id, "broken.csv", "a,b\n1,2\n1,2,3\n", contentType: "text/csv");
        using var depositor = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        using var guest = new Reader(server.Address);
        using var program = server.As(token);
        await depositor.SignInAsync(name);
        await german.SignInAsync(name);

        var failed = await depositor.PageAsync($"/file/{broken}");
        Assert.Contains("This file could not be read as a table.", failed, StringComparison.Ordinal);
        Assert.Contains("2 delimited values expected, 3 found.", failed, StringComparison.Ordinal);
        await Make.PublishAsync(admin, id);
        var page = await depositor.PageAsync($"/file/{table}");
        Assert.Contains("What had to be decided when this file was read as a table", page, StringComparison.Ordinal);
        Assert.Contains("Column 2 has no name and was called ", page, StringComparison.Ordinal);
        Assert.Contains("Column 3 has the name of another one, level, and was called ", page, StringComparison.Ordinal);
        var inGerman = await german.PageAsync($"/file/{table}");
        Assert.Contains("Was beim Lesen dieser Datei als Tabelle", inGerman, StringComparison.Ordinal);
        Assert.Contains("Spalte 2 hat keinen Namen und wurde", inGerman, StringComparison.Ordinal);
        var told = (await program.GetAsync($"/api/files/{table}")).Data["dataFile"]!;
        Assert.Contains("Column 2 has no name", told["ingestReport"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(told["ingestStatus"]);

        Assert.DoesNotContain("has no name", await guest.PageAsync($"/file/{table}"), StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read as a table", await guest.PageAsync($"/file/{broken}"), StringComparison.Ordinal);
        Assert.Null((await server.Guest().GetAsync($"/api/files/{table}")).Data["dataFile"]!["ingestReport"]);
    }

    [Theory, EachDatabase]
    public async Task What_is_restricted_or_under_embargo_is_named_and_not_shown(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (owner, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{owner}", "curator");
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Interviews");
        var file = await Make.FileAsync(
            admin,
            id,
            "talk.txt",
            "what was said in trust",
            new JsonObject { ["restrict"] = "true" }
        );
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var stranger = new Reader(server.Address);
        using var curator = new Reader(server.Address);
        await stranger.SignInAsync(other);
        await curator.SignInAsync(owner);

        foreach (var reader in (Reader[])[guest, stranger])
        {
            var page = await reader.PageAsync($"/file/{file}");
            Assert.Contains("talk.txt", page, StringComparison.Ordinal);
            Assert.Contains("Restricted", page, StringComparison.Ordinal);
            Assert.DoesNotContain("what was said in trust", page, StringComparison.Ordinal);
            Assert.DoesNotContain("download/file", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/download/file/{file}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/view/{file}.pdf")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/download/files?id={file}")).Status);
        }

        Assert.Contains("what was said in trust", await curator.PageAsync($"/file/{file}"), StringComparison.Ordinal);
        var bytes = await curator.GetAsync($"/download/file/{file}");
        Assert.Equal("what was said in trust", bytes.Text);
        Assert.True(bytes.Headers.CacheControl!.Private);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(bytes.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("attachment", bytes.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Contains("Interviews", await guest.PageAsync($"/dataset/{pid}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_set_is_shown_as_it_is()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias);
        var quoted = await Make.FileAsync(admin, id, "quoted.md", $"{new string('>', 2_000)} who said that\n");
        var half = await Make.FileAsync(admin, id, "half.json", "{\"a\":\"\\ud800\"}", contentType: "application/json");
        var deep = await Make.FileAsync(
            admin,
            id,
            "deep.json",
            $"{new string('[', 60)}{string.Join(',', Enumerable.Repeat(1, 30_000))}{new string(']', 60)}",
            contentType: "application/json"
        );
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        Assert.Contains("who said that", await reader.PageAsync($"/file/{quoted}"), StringComparison.Ordinal);
        Assert.Contains("half.json", await reader.PageAsync($"/file/{half}"), StringComparison.Ordinal);
        Assert.InRange((await reader.PageAsync($"/file/{deep}")).Length, 60_000, 300_000);
    }

    [Fact]
    public async Task Only_what_is_a_PDF_is_shown_as_one()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias);
        var paper = await Make.FileAsync(admin, id, "paper.pdf", "%PDF-1.4\n%%EOF\n", contentType: "application/pdf");
        var page = await Make.FileAsync(admin, id, "page.pdf", "<html><script>alert(1)</script>", contentType: "application/pdf");
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        var shown = await reader.GetAsync($"/view/{paper}.pdf");
        Assert.Equal("application/pdf", shown.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/view/{page}.pdf")).Status);
        using var program = server.Guest();
        var asked = await program.SendAsync(HttpMethod.Head, $"/view/{paper}.pdf");
        Assert.Equal((15L, "application/pdf"), (asked.ContentHeaders.ContentLength, asked.ContentHeaders.ContentType!.MediaType));
    }
}
