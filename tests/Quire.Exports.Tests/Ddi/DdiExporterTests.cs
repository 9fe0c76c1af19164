using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Ddi;

public sealed class DdiExporterTests
{
    private static readonly XNamespace Ddi = "ddi:codebook:2_5";

    [Fact]
    public async Task Tells_the_variables_of_a_table_with_what_was_counted()
    {
        var book = await Rendered.XmlAsync("ddi", Versions.Rich());

        var file = Assert.Single(book.Elements(Ddi + "fileDscr"));
        Assert.Equal("f101", file.Attribute("ID")!.Value);
        Assert.Equal("https://data.shore.example.org/api/access/datafile/101", file.Attribute("URI")!.Value);
        Assert.Equal("counts.tab", file.Descendants(Ddi + "fileName").Single().Value);
        Assert.Equal(["3", "2"], file.Descendants(Ddi + "dimensns").Elements().Select(e => e.Value));
        Assert.Equal(Files.Table.Unf, Note(file, "VDC:UNF"));
        Assert.Equal("Survey", Note(file, "DATAVERSE:TAG"));
        var variables = book.Elements(Ddi + "dataDscr").Elements(Ddi + "var").ToList();
        Assert.Equal(["v12000000", "v12000001"], variables.Select(v => v.Attribute("ID")!.Value));
        Assert.Equal("f101", variables[0].Element(Ddi + "location")!.Attribute("fileid")!.Value);
        Assert.Equal("Pool & its <number>", variables[0].Element(Ddi + "labl")!.Value);
        Assert.Equal("ordinal", variables[0].Attribute("nature")!.Value);
        Assert.Equal(["mean", "mode", "vald"], variables[0].Elements(Ddi + "sumStat").Select(s => s.Attribute("type")!.Value));
        Assert.Equal("2", variables[0].Elements(Ddi + "catgry").First().Element(Ddi + "catStat")!.Value);
        Assert.Equal("Y", variables[0].Elements(Ddi + "catgry").Last().Attribute("missing")!.Value);
        Assert.Equal("UNF:6:cG9vbA==", Note(variables[0], "Dataverse:UNF"));
        Assert.Equal("date", variables[1].Element(Ddi + "varFormat")!.Attribute("category")!.Value);
        Assert.Equal(["f102", "f103"], book.Elements(Ddi + "otherMat").Select(f => f.Attribute("ID")!.Value));
    }

    [Fact]
    public async Task Reads_what_is_in_a_table_once()
    {
        var read = 0;
        var version = Versions.Rich();
        var tables = version.Tables.Select(table =>
        {
            read++;
            return table;
        });

        var book = await Rendered.XmlAsync("ddi", version with { Tables = tables });

        Assert.Equal(2, book.Descendants(Ddi + "var").Count());
        Assert.Equal(1, read);
    }

    [Fact]
    public async Task Says_each_range_of_missing_numbers()
    {
        var book = await Rendered.XmlAsync("ddi", Versions.Rich());

        var missing = book.Descendants(Ddi + "invalrng").ToList();
        Assert.Equal(["item 9", "range  0"], missing[0].Elements().Select(Said));
        Assert.Equal(["item never"], missing[1].Elements().Select(Said));

        static string Said(XElement e) =>
            e.Name.LocalName == "item"
                ? $"item {e.Attribute("VALUE")!.Value}"
                : $"range {e.Attribute("min")?.Value} {e.Attribute("max")?.Value}";
    }

    [Fact]
    public async Task A_table_that_is_closed_is_named_and_nothing_more()
    {
        var closed = Files.Table with { Restricted = true, Unf = null };

        var book = await Rendered.XmlAsync("ddi", Versions.With(RichMetadata.Short, closed));

        Assert.Equal("counts.tab", book.Descendants(Ddi + "fileName").Single().Value);
        Assert.Empty(book.Descendants(Ddi + "dimensns"));
        Assert.Empty(book.Descendants(Ddi + "dataDscr"));
        Assert.DoesNotContain("UNF", book.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_harvesters_a_table_is_a_file_like_others()
    {
        var book = await Rendered.XmlAsync("oai_ddi", Versions.Rich());

        Assert.Equal(["f101", "f102", "f103"], book.Elements(Ddi + "otherMat").Select(f => f.Attribute("ID")!.Value));
        Assert.Equal("https://doi.org/10.5072/FK2/SHORE1/TAB", book.Element(Ddi + "otherMat")!.Attribute("URI")!.Value);
        Assert.Empty(book.Elements(Ddi + "fileDscr"));
        Assert.Empty(book.Elements(Ddi + "dataDscr"));
    }

    [Fact]
    public async Task Addresses_of_contacts_are_left_out_where_the_installation_wants_so()
    {
        var version = Versions.Minimal();
        var named = version with
        {
            Metadata = new MetadataBuilder()
                .Set("title", "Tide table")
                .Add("datasetContact", ("datasetContactName", "Strand, Ingrid"), ("datasetContactEmail", "i@shore.example.org"))
                .Build(),
        };

        var shown = (await Rendered.XmlAsync("ddi", named)).Descendants(Ddi + "contact").Single();
        var hidden = (await Rendered.XmlAsync("ddi", named with { ExcludeEmails = true })).Descendants(Ddi + "contact").Single();

        Assert.Equal("i@shore.example.org", shown.Attribute("email")!.Value);
        Assert.Null(hidden.Attribute("email"));
        Assert.Equal("Strand, Ingrid", hidden.Value);
    }

    private static string Note(XElement within, string type) =>
        within.Elements(Ddi + "notes").Single(n => n.Attribute("type")!.Value == type).Value;
}
