using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Metadata;

/// <summary>What metadata blocks and their fields are called in languages.</summary>
public sealed class BlockTextsTests
{
    private const string Path = "/api/admin/datasetfield/loadpropertyfiles";

    private const string German = """
        # Wie Sprachpakete geschrieben sind
        metadatablock.name=citation
        metadatablock.displayName=Angaben zum \
            Zitieren
        datasetfieldtype.title.title = Titel
        datasetfieldtype.title.description: Der Titel des Datensatzes
        datasetfieldtype.authorName.title Name der Person
        datasetfieldtype.title.watermark=Geb\u00fchrend \= kurz
        """;

    [Theory, EachDatabase]
    public async Task Blocks_are_told_in_a_language_as_far_as_there_are_texts(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var plain = (await guest.GetAsync("/api/metadatablocks/citation?locale=de")).Data;
        Assert.Equal("Title", Text(plain["fields"]!["title"]!["title"]));

        var loaded = await LoadAsync(
            admin,
            ("citation_de.properties", German),
            ("pack/geospatial_fr_CA.properties", "metadatablock.displayName=Données géospatiales"),
            ("Bundle_de.properties", "header.search=Suche"),
            ("citation.properties", "metadatablock.displayName=Citation Metadata")
        );
        Assert.Equal(
            "Uploaded the file successfully: citation_de.properties, geospatial_fr_CA.properties."
                + " Left aside, of no block or language: Bundle_de.properties, citation.properties.",
            loaded.Message
        );
        foreach (var locale in (string[])["de", "DE", "de-AT", "de_CH"])
        {
            var block = (await guest.GetAsync($"/api/metadatablocks/citation?locale={locale}")).Data;
            Assert.Equal("Angaben zum Zitieren", Text(block["displayName"]));
            var title = block["fields"]!["title"]!;
            Assert.Equal(
                ("Titel", "Titel", "Der Titel des Datensatzes", "Gebührend = kurz"),
                (Text(title["title"]), Text(title["displayName"]), Text(title["description"]), Text(title["watermark"]))
            );
            Assert.Equal(
                "Author Name der Person",
                Text(block["fields"]!["author"]!["childFields"]!["authorName"]!["displayName"])
            );
        }

        Assert.Equal("Données géospatiales", await NameAsync("geospatial", "fr-ca"));
        Assert.Equal("Geospatial Metadata", await NameAsync("geospatial", "fr"));
        Assert.Equal("Geospatial Metadata", await NameAsync("geospatial", "de"));
        foreach (var other in (string[])["", "en", "xx", "..%2F", "de%3Bq=1"])
        {
            Assert.Equal("Citation Metadata", await NameAsync("citation", other));
        }

        Assert.Equal(
            "Angaben zum Zitieren",
            Text((await guest.GetAsync("/api/metadatablocks?locale=de")).Data.AsArray().First(IsCitation)!["displayName"])
        );
        Assert.Equal(
            "Angaben zum Zitieren",
            Text(
                (await guest.GetAsync("/api/dataverses/root/metadatablocks?locale=de")).Data.AsArray().First(IsCitation)![
                    "displayName"
                ]
            )
        );

        // Metadata stay what they are, whatever fields are called.
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var stored = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest/metadata")).Data;
        Assert.Equal("Citation Metadata", Text(stored["citation"]!["displayName"]));

        _ = (await LoadAsync(admin, ("citation_de.properties", "datasetfieldtype.title.title=Name"))).Message;
        var again = (await guest.GetAsync("/api/metadatablocks/citation?locale=de")).Data;
        Assert.Equal(("Citation Metadata", "Name"), (Text(again["displayName"]), Text(again["fields"]!["title"]!["title"])));
        _ = (await LoadAsync(admin, ("citation_de.properties", ""))).Message;
        Assert.Equal(
            "Title",
            Text((await guest.GetAsync("/api/metadatablocks/citation?locale=de")).Data["fields"]!["title"]!["title"])
        );

        async Task<string> NameAsync(string block, string locale) =>
            Text((await guest.GetAsync($"/api/metadatablocks/{block}?locale={locale}")).Data["displayName"]);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_archive_of_texts_is_refused_as_a_whole(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var good = ("citation_eo.properties", "metadatablock.displayName=Citaĵo");
        foreach (
            var (files, says) in new ((string, string)[] Files, string Says)[]
            {
                ([], "no files"),
                ([("Bundle_eo.properties", "a=b")], "Bundle_eo.properties"),
                ([good, ("../citation_eo.properties", "a=b")], "illegal file path"),
                ([good, ("/citation_eo.properties", "a=b")], "illegal file path"),
                ([good, ("c:\\citation_eo.properties", "a=b")], "illegal file path"),
                ([good, ("readme.txt", "a=b")], "readme.txt"),
                ([good, ("geospatial_eo.properties", "a=\\u12")], "line 1"),
                ([good, ("geospatial_eo.properties", "a=" + new string('x', 1 << 20))], "geospatial_eo.properties"),
                ([good, .. Enumerable.Range(0, 1000).Select(i => ($"citation_e{i}.properties", "a=b"))], "1000"),
            }
        )
        {
            var refused = await LoadAsync(admin, files);
            refused.MustBeError(HttpStatusCode.BadRequest);
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        }

        var bomb = await SendAsync(
            admin,
            Zip(Enumerable.Range(0, 40).Select(i => ($"citation_e{(char)('a' + (i % 26))}{i}.properties", new byte[1 << 20])))
        );
        bomb.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("too long", bomb.Text, StringComparison.Ordinal);
        var latin = await SendAsync(
            admin,
            Zip([(good.Item1, Encoding.UTF8.GetBytes(good.Item2)), ("geospatial_eo.properties", "a=\u00fc"u8.ToArray()[..^1])])
        );
        latin.MustBeError(HttpStatusCode.BadRequest, "'geospatial_eo.properties' is not written in UTF-8.");
        foreach (
            var body in (byte[][])
                [
                    [],
                    "no zip"u8.ToArray(),
                    Zip([])[..^1],
                ]
        )
        {
            (await SendAsync(admin, body)).MustBeError(HttpStatusCode.BadRequest, "The body is no zip file that can be read.");
        }

        Assert.Equal(
            "Citation Metadata",
            Text((await admin.GetAsync("/api/metadatablocks/citation?locale=eo")).Data["displayName"])
        );
    }

    private static Task<WireAnswer> LoadAsync(Wire wire, params (string Name, string Text)[] files) =>
        SendAsync(wire, Zip(files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))));

    private static async Task<WireAnswer> SendAsync(Wire wire, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return await wire.SendAsync(HttpMethod.Post, Path, content);
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return held.ToArray();
    }

    private static bool IsCitation(JsonNode? block) => Text(block!["name"]) == "citation";

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
