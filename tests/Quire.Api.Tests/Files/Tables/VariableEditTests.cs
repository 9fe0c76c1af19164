using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>What people say of variables is written back as a codebook, into the draft.</summary>
public sealed class VariableEditTests
{
    private static readonly XNamespace Ddi = "http://www.icpsr.umich.edu/DDI";

    [Theory, EachDatabase]
    public async Task A_codebook_changes_what_is_said_of_variables_in_the_draft_alone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = (await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"))).Id();
        var ids = await IdsAsync(admin, file);
        await Make.PublishAsync(admin, dataset);
        var before = (await guest.GetAsync($"/api/access/datafile/{file}/metadata/ddi")).Text;
        var tag = (await admin.GetAsync($"/api/files/{file}/rows")).Headers.ETag;
        var word = Make.Name("rarelabel");

        var answer = await EditAsync(
            admin,
            file,
            $"""
            <codeBook><dataDscr>
              <varGrp ID="VG7" var="v{ids["price"]} v{ids["mpg"]}"><labl>Costs &amp; use</labl></varGrp>
              <var ID="v{ids["foreign"]}" wgt-var="v{ids["weight"]}">
                <labl level="variable">{word}</labl>
                <qstn><qstnLit>Where was it made?</qstnLit><postQTxt>Thanks.</postQTxt><ivuInstr>Show the card.</ivuInstr></qstn>
                <universe>Cars
            of 1978</universe>
                <catgry><catValu>0</catValu><labl level="category">Made here</labl><catStat type="freq">52</catStat>
                  <catStat wgtd="wgtd" type="freq">51.5</catStat></catgry>
                <notes type="Dataverse:UNF">UNF:6:x</notes><notes>Asked twice</notes>
              </var>
              <var ID="v{ids["weight"]}" wgt="wgt"><labl level="variable">Weight (lbs.)</labl></var>
            </dataDscr></codeBook>
            """
        );

        Assert.Equal("Updated", answer.Message);
        var book = XDocument.Parse((await admin.GetAsync($"/api/access/datafile/{file}/metadata/ddi")).Text).Root!;
        var foreign = VariableOf(book, "foreign");
        Assert.Equal((word, $"v{ids["weight"]}"), (foreign.Element(Ddi + "labl")!.Value, foreign.Attribute("wgt-var")!.Value));
        Assert.Equal(
            ["Where was it made?", "Thanks.", "Show the card."],
            foreign.Element(Ddi + "qstn")!.Elements().Select(e => e.Value)
        );
        Assert.Equal("Cars of 1978", foreign.Element(Ddi + "universe")!.Value);
        Assert.Equal("Asked twice", foreign.Elements(Ddi + "notes").Single(n => n.Attribute("type") is null).Value);
        var category = foreign.Elements(Ddi + "catgry").First();
        Assert.Equal(["0", "Made here", "52", "51.5"], category.Elements().Select(e => e.Value));
        Assert.Equal("wgt", VariableOf(book, "weight").Attribute("wgt")!.Value);
        var group = book.Descendants(Ddi + "varGrp").Single();
        Assert.Equal(
            ($"v{ids["price"]} v{ids["mpg"]}", "Costs & use"),
            (group.Attribute("var")!.Value, group.Element(Ddi + "labl")!.Value)
        );
        Assert.Null(VariableOf(book, "mpg").Element(Ddi + "qstn"));

        var variables = (await admin.GetAsync($"/api/files/{file}/dataTables")).Data[0]!["dataVariables"]!.AsArray();
        var told = variables.Single(v => v!.Of("name") == "foreign")!;
        Assert.Equal((word, "true"), (told.Of("label"), told.Of("weighted")));
        var said = told["variableMetadata"]![0]!;
        Assert.Equal(
            ("Where was it made?", "51.5", $"{ids["weight"]}"),
            (said.Of("literalQuestion"), said["categoryMetadatas"]![0]!.Of("wFreq"), said.Of("weightVariableId"))
        );
        Assert.Equal(
            word,
            (await admin.GetAsync($"/api/files/{file}/rows?variables=foreign")).Data["variables"]![0]!.Of("label")
        );
        Assert.NotEqual(tag, (await admin.GetAsync($"/api/files/{file}/rows")).Headers.ETag);
        Assert.Equal(tag, (await guest.GetAsync($"/api/files/{file}/rows")).Headers.ETag);
        Assert.Equal(0, await FoundAsync(guest, word));
        Assert.Equal(before, (await guest.GetAsync($"/api/access/datafile/{file}/metadata/ddi")).Text);

        await Make.PublishAsync(admin, dataset, "minor");

        await Wait.UntilAsync(async () => await FoundAsync(guest, word) == 1, "the new label is found");
        var export = (await guest.GetAsync($"/api/datasets/export?exporter=ddi&persistentId={pid}")).Text;
        Assert.Contains(word, export, StringComparison.Ordinal);
        Assert.Contains("Costs &amp; use", export, StringComparison.Ordinal);
        Assert.True(export.IndexOf("<varGrp", StringComparison.Ordinal) < export.IndexOf("<var ", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_changes_nothing_begins_no_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = (await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"))).Id();
        var ids = await IdsAsync(admin, file);
        await Make.PublishAsync(admin, dataset);
        var codebook = (await admin.GetAsync($"/api/access/datafile/{file}/metadata/ddi")).Text;

        Assert.Equal("Nothing to update", (await EditAsync(admin, file, codebook)).Message);
        Assert.Equal("Nothing to update", (await EditAsync(admin, file, "<codeBook/>")).Message);
        Assert.Equal("RELEASED", (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data.Of("versionState"));

        var edit = $"""<var ID="v{ids["mpg"]}"><labl level="variable">Mileage (mpg)</labl><notes>Measured</notes></var>""";
        Assert.Equal("Updated", (await EditAsync(admin, file, edit)).Message);
        Assert.Equal("Nothing to update", (await EditAsync(admin, file, edit)).Message);
        // Another edit of the same file, and what is said of the variables stays.
        _ = (
            await admin.PostAsync(
                $"/api/files/{file}/metadata/tabularTags",
                new JsonObject { ["tabularTags"] = new JsonArray("Survey") }
            )
        ).Message;
        await Make.PublishAsync(admin, dataset, "minor");
        _ = (
            await admin.PostAsync(
                $"/api/files/{file}/metadata/tabularTags",
                new JsonObject { ["tabularTags"] = new JsonArray("Panel") }
            )
        ).Message;
        Assert.Equal("Nothing to update", (await EditAsync(admin, file, edit)).Message);
        Assert.Equal(
            "Updated",
            (
                await EditAsync(admin, file, $"""<var ID="v{ids["mpg"]}"><labl level="variable">Mileage (mpg)</labl></var>""")
            ).Message
        );
        Assert.Equal("Nothing to update", (await EditAsync(admin, file, codebook)).Message);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_codebook_of_the_table_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = (await TableUpload.AddAsync(admin, dataset, "n.csv", "n\n1\n2\n"u8.ToArray())).Id();
        var other = (await TableUpload.AddAsync(admin, dataset, "m.csv", "m\n1\n2\n"u8.ToArray())).Id();
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        var (id, foreign) = ((await IdsAsync(admin, file))["n"], (await IdsAsync(admin, other))["m"]);

        foreach (
            var body in (string[])
                [
                    "",
                    "no xml",
                    "<codeBook><var>",
                    "<codeBook><var/></codeBook>",
                    "<codeBook><var ID=\"x\"/></codeBook>",
                    $"<!DOCTYPE a [<!ENTITY e \"x\">]><var ID=\"v{id}\"><notes>&e;</notes></var>",
                    $"<var ID=\"v{id}\"><notes>a<b/></notes></var>",
                    $"<var ID=\"v{id}\" wgt-var=\"vx\"/>",
                    $"<codeBook><varGrp ID=\"VG1\" var=\"v{id} n\"/></codeBook>",
                    $"<var ID=\"v{id}\"><catgry><catValu>1</catValu><catStat type=\"freq\" wgtd=\"wgtd\">many</catStat></catgry></var>",
                ]
        )
        {
            (await EditAsync(admin, file, body)).MustBeError(HttpStatusCode.BadRequest, "bad xml file");
        }

        var weighted = $"<var ID=\"v{id}\"><catgry><catValu>1</catValu><catStat wgtd=\"wgtd\" type=\"freq\"/></catgry></var>";
        (await EditAsync(admin, file, weighted)).MustBeError(
            HttpStatusCode.BadRequest,
            "Weighted Frequency is declared but missing"
        );
        (await EditAsync(admin, file, weighted.Replace(" wgtd=\"wgtd\"", "", StringComparison.Ordinal))).MustBeError(
            HttpStatusCode.BadRequest,
            "Frequency is declared but missing"
        );
        foreach (
            var body in (string[])
                [
                    $"<var ID=\"v{foreign}\"><notes>a</notes></var>",
                    $"<var ID=\"v{id}\" wgt-var=\"v{foreign}\"/>",
                    $"<codeBook><varGrp ID=\"VG1\" var=\"v{foreign}\"/></codeBook>",
                ]
        )
        {
            (await EditAsync(admin, file, body)).MustBeError(
                HttpStatusCode.BadRequest,
                $"The table has no variable with the ID v{foreign}."
            );
        }

        (await EditAsync(admin, text.Id(), "<codeBook/>")).MustBeError(
            HttpStatusCode.BadRequest,
            "This operation is only available for tabular files."
        );
        (await EditAsync(admin, 99999999, "<codeBook/>")).MustBeError(HttpStatusCode.NotFound);
        var (_, token) = await Make.UserAsync(admin);
        using var stranger = server.As(token);
        foreach (var wire in (Wire[])[guest, stranger])
        {
            (await EditAsync(wire, file, "no xml")).MustBeError(
                HttpStatusCode.Unauthorized,
                "Cannot edit metadata, access denied"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task A_table_that_is_read_again_begins_with_what_the_file_says(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = (await TableUpload.AddAsync(admin, dataset, "n.csv", "n\n1\n2\n"u8.ToArray())).Id();
        var id = (await IdsAsync(admin, file))["n"];
        Assert.Equal("Updated", (await EditAsync(admin, file, $"<var ID=\"v{id}\"><notes>Said</notes></var>")).Message);

        _ = (await admin.PostAsync($"/api/files/{file}/uningest")).Message;
        _ = (await admin.PostAsync($"/api/files/{file}/reingest")).Message;
        await Make.TablesReadAsync(admin, dataset);

        Assert.DoesNotContain(
            "Said",
            (await admin.GetAsync($"/api/access/datafile/{file}/metadata/ddi")).Text,
            StringComparison.Ordinal
        );
    }

    private static XElement VariableOf(XElement book, string name) =>
        book.Descendants(Ddi + "var").Single(v => v.Attribute("name")!.Value == name);

    private static async Task<Dictionary<string, string>> IdsAsync(Wire wire, long file) =>
        (await wire.GetAsync($"/api/files/{file}/dataTables")).Data[0]!["dataVariables"]!
            .AsArray()
            .ToDictionary(v => v!.Of("name")!, v => v!.Of("id")!);

    private static Task<WireAnswer> EditAsync(Wire wire, long file, string codebook) =>
        wire.TextAsync(HttpMethod.Put, $"/api/edit/{file}", codebook, "application/xml");

    private static async Task<int> FoundAsync(Wire wire, string word) =>
        (await wire.GetAsync($"/api/search?q=variableLabel:{word}")).Data["total_count"]!.GetValue<int>();
}
