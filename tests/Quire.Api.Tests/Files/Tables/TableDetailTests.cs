using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>What is told of tables: variables, codebooks, columns; and to whom.</summary>
public sealed class TableDetailTests
{
    private static readonly XNamespace Ddi = "http://www.icpsr.umich.edu/DDI";

    [Theory, EachDatabase]
    public async Task The_variables_of_a_table_are_told_with_the_statistics_other_installations_give(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"));

        var table = (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data.AsArray().Single()!;

        Assert.Equal(("12", "74", TableUpload.AutoUnf), (table.Of("varQuantity"), table.Of("caseQuantity"), table.Of("UNF")));
        var variables = table["dataVariables"]!.AsArray();
        Assert.Equal(12, variables.Select(v => v!["id"]!.GetValue<long>()).Distinct().Count());
        var rep78 = variables.Single(v => v!.Of("name") == "rep78")!;
        Assert.Equal(("69.0", "5.0"), (rep78["summaryStatistics"]!.Of("vald"), rep78["summaryStatistics"]!.Of("invd")));
        Assert.Equal(
            ("0.989932270109041", "."),
            (rep78["summaryStatistics"]!.Of("stdev"), rep78["summaryStatistics"]!.Of("mode"))
        );
        var gear = variables.Single(v => v!.Of("name") == "gear_ratio")!;
        Assert.Equal("3.0148648667979883", gear["summaryStatistics"]!.Of("mean"));
        Assert.Equal(
            ("contin", "NUMERIC", "Gear Ratio"),
            (gear.Of("variableIntervalType"), gear.Of("variableFormatType"), gear.Of("label"))
        );
        var foreign = variables.Single(v => v!.Of("name") == "foreign")!;
        Assert.Equal("UNF:6:nbjzgh3wfAFqKpaoFnHalA==", foreign.Of("UNF"));
        Assert.Equal(
            ["Domestic 52", "Foreign 22"],
            foreign["variableCategories"]!.AsArray().Select(c => $"{c!.Of("label")} {c!.Of("frequency")}")
        );
        var make = variables.Single(v => v!.Of("name") == "make")!;
        Assert.Equal(("CHARACTER", null), (make.Of("variableFormatType"), make.Of("summaryStatistics")));

        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        (await admin.GetAsync($"/api/files/{text.Id()}/dataTables")).MustBeError(
            HttpStatusCode.BadRequest,
            "This operation is only available for tabular files."
        );
        (await admin.GetAsync("/api/files/99999999/dataTables")).MustBeError(
            HttpStatusCode.NotFound,
            "File not found for given id."
        );
    }

    [Theory, EachDatabase]
    public async Task Columns_are_given_in_the_order_they_are_asked_for(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", "a,b,c\n1,x,2.5\n3,,4.5\n"u8.ToArray());
        var other = await TableUpload.AddAsync(admin, dataset, "other.csv", "d\n1\n"u8.ToArray());
        var ids = await IdsAsync(admin, file.Id());
        var foreign = (await IdsAsync(admin, other.Id()))[0];
        var path = $"/api/access/datafile/{file.Id()}";

        var some = await admin.GetAsync($"{path}?variables={ids[2]},v{ids[0]},{foreign},nonsense");

        Assert.Equal("c\ta\n2.5\t1\n4.5\t3\n", some.Text);
        Assert.Contains("\"beaks-subset.tab\"", some.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"x\"\n\"\"\n", (await admin.GetAsync($"{path}?variables={ids[1]}&noVarHeader=true")).Text);
        (await admin.GetAsync($"{path}?variables={foreign}")).MustBeError(HttpStatusCode.NotFound);
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        (await admin.GetAsync($"/api/access/datafile/{text.Id()}?variables=1")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_codebook_tells_of_the_file_and_its_variables_as_far_as_it_is_asked_to(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin), "Cars of 1978");
        var file = await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"));
        var path = $"/api/access/datafile/{file.Id()}/metadata/ddi";

        var answer = await admin.GetAsync(path);

        Assert.Equal("application/xml", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("auto-ddi.xml", answer.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var book = XDocument.Parse(answer.Text).Root!;
        Assert.Equal((Ddi + "codeBook", "2.0"), (book.Name, book.Attribute("version")!.Value));
        Assert.Equal("Cars of 1978", book.Descendants(Ddi + "titl").Single().Value);
        Assert.EndsWith(book.Descendants(Ddi + "IDNo").Single().Value, pid, StringComparison.Ordinal);
        Assert.Equal("74", book.Descendants(Ddi + "caseQnty").Single().Value);
        Assert.Equal(TableUpload.AutoUnf, book.Element(Ddi + "fileDscr")!.Elements(Ddi + "notes").First().Value);
        var variable = book.Descendants(Ddi + "var").Single(v => v.Attribute("name")!.Value == "foreign");
        Assert.Equal($"f{file.Id()}", variable.Element(Ddi + "location")!.Attribute("fileid")!.Value);
        Assert.Equal("52", variable.Elements(Ddi + "catgry").First().Element(Ddi + "catStat")!.Value);
        Assert.Equal("74.0", variable.Elements(Ddi + "sumStat").Single(s => s.Attribute("type")!.Value == "vald").Value);
        var less = XDocument.Parse((await admin.GetAsync($"{path}?exclude=sumStat,catgry")).Text);
        Assert.Empty(less.Descendants(Ddi + "sumStat"));
        Assert.Equal(12, less.Descendants(Ddi + "var").Count());
        var only = XDocument.Parse((await admin.GetAsync($"{path}?exclude=*&include=var,labl")).Text);
        Assert.Equal(12, only.Descendants(Ddi + "labl").Count(l => l.Attribute("level")!.Value == "variable"));
        Assert.Empty(only.Descendants(Ddi + "varFormat"));
        Assert.Equal(answer.Text, (await admin.GetAsync($"/api/access/datafile/{file.Id()}/metadata")).Text);
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        (await admin.GetAsync($"/api/access/datafile/{text.Id()}/metadata/ddi")).MustBeError(
            HttpStatusCode.BadRequest,
            "tabular data required"
        );
    }

    [Theory, EachDatabase]
    public async Task Archives_hold_tables_as_they_are_shown_or_as_they_arrived(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        var shown = "species\tbeak\n" + TableUpload.BeaksTab;

        Assert.Equal(shown, await MemberAsync($"/api/access/datafiles/{file.Id()}", "beaks.tab"));
        Assert.Equal(TableUpload.Beaks, await MemberAsync($"/api/access/datafiles/{file.Id()}?format=original", "beaks.csv"));
        Assert.Equal(TableUpload.Beaks, await MemberAsync($"/api/access/dataset/{dataset}?format=original", "beaks.csv"));
        var bundle = $"/api/access/datafile/bundle/{file.Id()}";
        Assert.Equal(shown, await MemberAsync(bundle, "beaks.tab"));
        Assert.Equal(TableUpload.Beaks, await MemberAsync(bundle, "beaks.csv"));
        Assert.Contains("<var ", await MemberAsync(bundle, "beaks-ddi.xml"), StringComparison.Ordinal);

        async Task<string> MemberAsync(string path, string name)
        {
            using var zip = new ZipArchive(new MemoryStream((await admin.GetAsync(path)).Body));
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return await reader.ReadToEndAsync();
        }
    }

    [Theory, EachDatabase]
    public async Task A_bundle_of_a_closed_table_comes_at_the_address_that_was_given_for_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(
            admin,
            dataset,
            "beaks.csv",
            Encoding.UTF8.GetBytes(TableUpload.Beaks),
            new JsonObject { ["restrict"] = true }
        );
        using var form = new MultipartFormDataContent { { new StringContent("""{"label":"beaks.csv"}"""), "jsonData" } };
        var renamed = await admin.SendAsync(HttpMethod.Post, $"/api/files/{file.Id()}/metadata", form);
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        await Make.PublishAsync(admin, dataset);
        var path = $"/api/access/datafile/bundle/{file.Id()}";
        var given = (await admin.PostAsync(path, new JsonObject())).Data["signedUrl"]!.GetValue<string>();

        // In a browser, which knows no token.
        var answer = await guest.GetAsync(new Uri(given).PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        Assert.Equal(["beaks.csv", "beaks-1.csv", "beaks-ddi.xml"], zip.Entries.Take(3).Select(e => e.FullName));
        using var original = new StreamReader(zip.Entries[1].Open());
        Assert.Equal(TableUpload.Beaks, await original.ReadToEndAsync());
        using var codebook = new StreamReader(zip.Entries[2].Open());
        Assert.Contains("name=\"beak\"", await codebook.ReadToEndAsync(), StringComparison.Ordinal);
        (await guest.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_table_that_is_closed_gives_nothing_away(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var open = await TableUpload.AddAsync(admin, dataset, "open.csv", "kept\n1\n2\n"u8.ToArray());
        var closed = await TableUpload.AddAsync(
            admin,
            dataset,
            "closed.csv",
            "secretname\n7\n8\n"u8.ToArray(),
            new JsonObject { ["restrict"] = true }
        );
        await Make.PublishAsync(admin, dataset);
        var (mine, theirs) = (open.Of("UNF")!, closed.Of("UNF")!);
        var id = (await IdsAsync(admin, closed.Id()))[0];

        Assert.Equal(mine, (await TableUpload.OfAsync(guest, open.Id())).Of("UNF"));
        Assert.Equal(mine, (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data.Of("UNF"));
        (await guest.GetAsync($"/api/files/{closed.Id()}/dataTables")).MustBeError(
            HttpStatusCode.Forbidden,
            "Insufficient permissions to access the requested information."
        );
        (await guest.GetAsync($"/api/access/datafile/{closed.Id()}/metadata/ddi")).MustBeError(
            HttpStatusCode.BadRequest,
            "no permission to download file"
        );
        (await guest.GetAsync($"/api/access/datafile/{closed.Id()}?variables={id}")).MustBeError(HttpStatusCode.Forbidden);
        string[] paths =
        [
            $"/api/files/{closed.Id()}",
            $"/api/datasets/{dataset}",
            $"/api/datasets/{dataset}/versions",
            $"/api/datasets/{dataset}/versions/1.0/files",
            $"/api/search?q=*&fq=parentId:{dataset}&show_entity_ids=true",
            $"/api/search?q=secretname",
            .. new[]
            {
                "dataverse_json",
                "OAI_ORE",
                "schema.org",
                "Datacite",
                "dcterms",
                "oai_dc",
                "ddi",
                "oai_ddi",
                "html",
                "croissant",
            }.Select(f => $"/api/datasets/export?exporter={f}&persistentId={pid}"),
        ];
        foreach (var path in paths)
        {
            var answer = await guest.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain(theirs, answer.Text, StringComparison.Ordinal);
            if (!path.Contains("q=secretname", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("secretname", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(
            "secretname",
            (await admin.GetAsync($"/api/files/{closed.Id()}/dataTables")).Data[0]!["dataVariables"]![0]!.Of("name")
        );
    }

    [Theory, EachDatabase]
    public async Task A_table_under_embargo_gives_nothing_away_before_its_day(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(admin, dataset, "later.csv", "secretname\n7\n8\n"u8.ToArray());
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/files/actions/:set-embargo",
                new JsonObject { ["dateAvailable"] = "2100-01-01", ["fileIds"] = new JsonArray(file.Id()) }
            )
        ).Data;
        await Make.PublishAsync(admin, dataset);

        (await guest.GetAsync($"/api/files/{file.Id()}/dataTables")).MustBeError(HttpStatusCode.Forbidden);
        (await guest.GetAsync($"/api/access/datafile/{file.Id()}/metadata")).MustBeError(HttpStatusCode.BadRequest);
        foreach (
            var path in (string[])
                [
                    $"/api/files/{file.Id()}",
                    $"/api/files/{file.Id()}/versions/1.0/citation",
                    $"/api/datasets/{dataset}/versions/1.0",
                    $"/api/datasets/{dataset}/versions/1.0/citation",
                    $"/api/search?q=*&fq=parentId:{dataset}",
                    $"/api/datasets/export?exporter=dataverse_json&persistentId={pid}",
                ]
        )
        {
            var answer = await guest.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("UNF:6:", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("secretname", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await guest.GetAsync("/api/search?q=variableName:secretname")).Data["total_count"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task Who_sees_a_draft_and_may_not_download_is_told_nothing_of_its_closed_tables(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var role = new JsonObject
        {
            ["alias"] = "looker",
            ["name"] = "looker",
            ["permissions"] = new JsonArray("ViewUnpublishedDataset"),
        };
        _ = (await admin.PostAsync($"/api/dataverses/{collection}/roles", role)).Data;
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + name, "looker");
        using var looker = server.As(token);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        JsonObject closed = new() { ["restrict"] = true };
        var table = await TableUpload.AddAsync(admin, dataset, "closed.csv", "secretname\n7\n"u8.ToArray(), closed.DeepClone());
        var failed = await TableUpload.AddAsync(
            admin,
            dataset,
            "broken.csv",
            "a,b\n1,2\n1,2,3\n"u8.ToArray(),
            closed.DeepClone()
        );
        Assert.NotNull(failed.Of("ingestReport"));

        Assert.Null((await TableUpload.OfAsync(looker, failed.Id())).Of("ingestReport"));
        foreach (
            var path in (string[])
                [
                    $"/api/files/{table.Id()}",
                    $"/api/datasets/{dataset}",
                    $"/api/datasets/{dataset}/versions/:draft",
                    $"/api/datasets/{dataset}/versions/:draft/files",
                    $"/api/search?q=*&fq=parentId:{dataset}",
                ]
        )
        {
            var answer = await looker.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain(table.Of("UNF")!, answer.Text, StringComparison.Ordinal);
        }

        foreach (var path in (string[])[$"/api/datasets/{dataset}", $"/api/datasets/{dataset}/versions/:draft/files"])
        {
            Assert.Contains(table.Of("UNF")!, (await admin.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        (await looker.GetAsync($"/api/files/{table.Id()}/dataTables")).MustBeError(HttpStatusCode.Forbidden);
        (await looker.GetAsync($"/api/access/datafile/{table.Id()}/metadata")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Tags_are_for_tables(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        var path = $"/api/files/{file.Id()}/metadata/tabularTags";

        var answer = await admin.PostAsync(path, new JsonObject { ["tabularTags"] = new JsonArray("Survey", "Panel") });

        Assert.Equal($"Tabular tags of file {file.Id()} updated.", answer.Message);
        _ = (await admin.PostAsync(path, new JsonObject { ["tabularTags"] = new JsonArray("Event") })).Data;
        Assert.Equal(["Survey", "Panel", "Event"], await TagsAsync());
        _ = (await admin.PostAsync($"{path}?replace=true", new JsonObject { ["tabularTags"] = new JsonArray("Event") })).Data;
        Assert.Equal(["Event"], await TagsAsync());
        (await admin.PostAsync(path, new JsonObject { ["tabularTags"] = new JsonArray("Nonsense") })).MustBeError(
            HttpStatusCode.BadRequest
        );
        (await admin.PostAsync(path, new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        (
            await admin.PostAsync(
                $"/api/files/{text.Id()}/metadata/tabularTags",
                new JsonObject { ["tabularTags"] = new JsonArray("Event") }
            )
        ).MustBeError(HttpStatusCode.BadRequest, "This operation is only available for tabular files.");

        async Task<string[]> TagsAsync() =>
            [.. (await TableUpload.OfAsync(admin, file.Id()))["tabularTags"]!.AsArray().Select(t => t!.ToString())];
    }

    [Theory, EachDatabase]
    public async Task A_version_without_its_fingerprint_gets_one(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        await Make.PublishAsync(admin, dataset);
        var version = (await admin.GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data.Id();
        const string Path = "/api/admin/datasets/integrity";

        Assert.Contains("already has a UNF", (await admin.PostAsync($"{Path}/{version}/fixmissingunf")).Message);
        Assert.Contains("Could not find", (await admin.PostAsync($"{Path}/999999/fixmissingunf")).Message);
        Assert.Contains("Could not find", (await admin.PostAsync($"{Path}/x/fixmissingunf")).Message);
        await BlankAsync(server, version);
        Assert.Equal(
            $"New UNF value saved ({file.Of("UNF")}). Reindexing dataset.",
            (await admin.PostAsync($"{Path}/{version}/fixmissingunf")).Message
        );
        Assert.Equal(file.Of("UNF"), (await admin.GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data.Of("UNF"));
        foreach (var what in new[] { "types", "sizes" })
        {
            Assert.Equal(
                $"All the tabular files in the database already have the original {what} set correctly; exiting.",
                (await admin.GetAsync($"/api/admin/datafiles/integrity/fixmissingoriginal{what}")).Message
            );
        }
    }

    private static async Task BlankAsync(TestServer server, long version)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db.Versions.Where(v => v.Id == version).ExecuteUpdateAsync(set => set.SetProperty(v => v.Unf, (string?)null));
    }

    private static async Task<long[]> IdsAsync(Wire wire, long file) =>
        [
            .. (await wire.GetAsync($"/api/files/{file}/dataTables")).Data[0]!["dataVariables"]!
                .AsArray()
                .Select(v => v!["id"]!.GetValue<long>()),
        ];
}
