using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Croissant;

public sealed class CroissantExporterTests
{
    public static readonly TheoryData<string> Names = new(Versions.Names);

    [Theory, MemberData(nameof(Names))]
    public async Task Holds_what_the_specification_demands(string version) =>
        Assert.Equal(
            version == "draft" ? ["There is no datePublished."] : [],
            CroissantRules.Faults(await Rendered.JsonAsync("croissant", Versions.Named(version)))
        );

    [Fact]
    public async Task Holds_it_whatever_the_fields_hold() =>
        await AnyMetadata.SampleAsync(async metadata =>
            Assert.Empty(
                CroissantRules
                    .Faults(await Rendered.JsonAsync("croissant", Versions.With(metadata, Files.Nasty, Files.Table)))
                    .Except(["There is no description.", "There is no creator."])
            )
        );

    [Theory]
    [InlineData("/conformsTo", "http://mlcommons.org/croissant/0.8")]
    [InlineData("/distribution/0/md5", "not hexadecimal")]
    [InlineData("/distribution/0/@id", "a blank in it")]
    [InlineData("/distribution/1/@id", "data/winter/counts.dta")]
    [InlineData("/recordSet/0/@type", "cr:Records")]
    [InlineData("/recordSet/0/field/0/dataType", "sc:Pool")]
    [InlineData("/recordSet/0/field/0/source/fileObject/@id", "elsewhere")]
    [InlineData("/recordSet/0/field/0/source/extract/column", "")]
    public async Task The_rules_notice_what_is_wrong(string member, string value)
    {
        var json = JsonNode.Parse(await Rendered.TextAsync("croissant", Versions.Rich()))!;
        var parts = member[1..].Split('/');
        var at = parts[..^1].Aggregate(json, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        at[parts[^1]] = value;

        Assert.NotEmpty(CroissantRules.Faults(JsonSerializer.SerializeToElement(json)));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Can_stand_in_a_page_as_it_is(string version)
    {
        foreach (var format in (string[])["croissant", "croissantSlim"])
        {
            var text = await Rendered.TextAsync(format, Versions.Named(version));
            Assert.DoesNotContain("<", text, StringComparison.Ordinal);
            Assert.DoesNotContain("&", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tells_files_as_they_were_uploaded()
    {
        var files = (await Rendered.JsonAsync("croissant", Versions.Rich())).GetProperty("distribution");

        Assert.Equal("counts.dta", files[0].GetProperty("name").GetString());
        Assert.Equal("data/winter/counts.dta", files[0].GetProperty("@id").GetString());
        Assert.Equal("application/x-stata-14", files[0].GetProperty("encodingFormat").GetString());
        Assert.Equal("4096", files[0].GetProperty("contentSize").GetString());
        Assert.Equal(Files.Table.Checksum!.Value, files[0].GetProperty("md5").GetString());
        Assert.Equal("Counts by pool", files[0].GetProperty("description").GetString());
        Assert.Equal(
            "https://data.shore.example.org/api/access/datafile/101?format=original",
            files[0].GetProperty("contentUrl").GetString()
        );
        Assert.Equal("https://data.shore.example.org/api/access/datafile/102", files[1].GetProperty("contentUrl").GetString());
        Assert.Equal(Files.Readme.Checksum!.Value, files[1].GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Another_checksum_gives_way_to_one_readers_know()
    {
        var file = Files.Readme with { Checksum = new("SHA-1", "0123456789abcdef0123456789abcdef01234567") };

        var told = (await Rendered.JsonAsync("croissant", Versions.With(RichMetadata.Short, file))).GetProperty("distribution")[
            0
        ];

        Assert.Equal(Files.Readme.Sha256, told.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Tells_columns_with_type_place_and_statistics()
    {
        var records = (await Rendered.JsonAsync("croissant", Versions.Rich())).GetProperty("recordSet")[0];
        var fields = records.GetProperty("field");

        Assert.Equal(3, records.GetProperty("annotation").GetProperty("value").GetInt64());
        Assert.Equal(["sc:Integer", "sc:Date"], fields.EnumerateArray().Select(f => f.GetProperty("dataType").GetString()));
        Assert.Equal("Pool & its <number>", fields[0].GetProperty("description").GetString());
        Assert.Equal("pool", fields[0].GetProperty("source").GetProperty("extract").GetProperty("column").GetString());
        Assert.False(fields[0].GetProperty("source").TryGetProperty("format", out _));
        Assert.Equal("yyyy-MM-dd", fields[1].GetProperty("source").GetProperty("format").GetString());
        Assert.Equal(
            ["data/winter/counts.dta/pool/ArithmeticMean 2.0", "data/winter/counts.dta/pool/ValidCases 3.0"],
            fields[0].GetProperty("annotation").EnumerateArray().Select(a => $"{a.GetProperty("@id")} {a.GetProperty("value")}")
        );
    }

    [Theory]
    [InlineData(true, false, null, null, "sc:Integer")]
    [InlineData(true, true, null, null, "sc:Float")]
    [InlineData(false, false, null, null, "sc:Text")]
    [InlineData(false, false, "date", "yyyy-MM-dd", "sc:Date")]
    [InlineData(false, false, "time", "yyyy-MM-dd HH:mm:ss", "sc:DateTime")]
    [InlineData(false, false, "time", "HH:mm:ss", "sc:Time")]
    [InlineData(false, false, "time", null, "sc:Time")]
    public async Task Types_of_columns_are_those_readers_know(
        bool numeric,
        bool continuous,
        string? category,
        string? format,
        string type
    )
    {
        var variable = new ExportedVariable(1, "x")
        {
            Label = "x",
            IsNumeric = numeric,
            IsContinuous = continuous,
            FormatCategory = category,
            Format = format,
            Unf = "UNF:6:cG9vbA==",
        };

        var told = await Rendered.JsonAsync("croissant", WithTables((Files.Table, new(1, [variable]))));

        Assert.Equal(type, told.GetProperty("recordSet")[0].GetProperty("field")[0].GetProperty("dataType").GetString());
    }

    [Fact]
    public async Task A_table_that_is_closed_is_a_file_without_columns()
    {
        var closed = Files.Table with { Restricted = true };

        var told = await Rendered.TextAsync("croissant", Versions.With(RichMetadata.Short, closed));

        Assert.Contains("counts.dta", told, StringComparison.Ordinal);
        Assert.DoesNotContain("recordSet\":[", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Pool", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_shares_a_name_is_told_apart()
    {
        var first = Files.Table with
        {
            Id = 1,
            Label = "a.tab",
            DirectoryLabel = null,
            Original = new("text/csv", null, "a.csv", 1),
        };
        var second = first with { Id = 2, Label = "a-1.tab" };
        var third = first with { Id = 3, Label = "b.tab", Original = new("text/csv", null, "b.csv", 1) };
        var plain = Files.Readme with { Id = 4, Label = "b.csv" };
        var column = Files.Counts.Variables[0];
        var table = Files.Counts with { Variables = [column, column with { Id = 7 }] };

        var told = await Rendered.JsonAsync(
            "croissant",
            WithTables((first, table), (second, table), (third, table)) with
            {
                Files = new[] { first, second, third, plain }.ToAsyncEnumerable(),
            }
        );

        Assert.Empty(CroissantRules.Faults(told));
        Assert.Equal(
            ["a.csv;f1", "a.csv;f2", "b.csv", "b.csv;f4"],
            told.GetProperty("distribution").EnumerateArray().Select(f => f.GetProperty("@id").GetString())
        );
    }

    [Fact]
    public async Task Names_of_all_languages_are_references()
    {
        var file = Files.Readme with { Label = "Größe 100%.csv", DirectoryLabel = "データ/a;b" };

        var told = await Rendered.JsonAsync("croissant", Versions.With(RichMetadata.Short, file));

        Assert.Equal("データ/a%3Bb/Größe%20100%25.csv", told.GetProperty("distribution")[0].GetProperty("@id").GetString());
    }

    [Fact]
    public async Task The_short_form_is_the_long_one_without_files_and_tables()
    {
        var whole = (await Rendered.JsonAsync("croissant", Versions.Rich()))
            .EnumerateObject()
            .ToDictionary(m => m.Name, m => m.Value);
        var slim = (await Rendered.JsonAsync("croissantSlim", Versions.Rich())).EnumerateObject().ToList();

        Assert.Equal(["distribution", "recordSet"], whole.Keys.Except(slim.Select(m => m.Name)));
        Assert.All(slim, member => Assert.Equal(whole[member.Name].GetRawText(), member.Value.GetRawText()));
    }

    [Fact]
    public async Task A_citation_stays_one_line_whose_braces_close()
    {
        var told = await Rendered.JsonAsync(
            "croissant",
            Versions.With(new MetadataBuilder().Set("title", "Tides }\nand {moons").Build())
        );

        var citation = told.GetProperty("citeAs").GetString()!;
        Assert.DoesNotContain("\n", citation, StringComparison.Ordinal);
        Assert.Contains("title = {Tides \\} and \\{moons}", citation, StringComparison.Ordinal);
    }

    private static ExportedVersion WithTables(params (ExportedFile File, ExportedTable Table)[] tables) =>
        Versions.With(RichMetadata.Document) with
        {
            Files = tables.Select(t => t.File).ToAsyncEnumerable(),
            TableFiles = tables.Select(t => t.File).ToAsyncEnumerable(),
            Tables = tables.Select(t => new ExportedTableFile(t.File, t.Table)).ToAsyncEnumerable(),
        };
}
