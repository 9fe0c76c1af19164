using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Html;

public sealed class HtmlExporterTests
{
    /// <summary>What the page is made of: nothing that runs, nothing that is fetched.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["html"] = ["lang"],
        ["head"] = [],
        ["meta"] = ["charset", "name", "content"],
        ["title"] = [],
        ["style"] = [],
        ["body"] = [],
        ["header"] = [],
        ["nav"] = [],
        ["main"] = [],
        ["section"] = ["id"],
        ["article"] = ["id"],
        ["h1"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["p"] = [],
        ["ul"] = [],
        ["li"] = [],
        ["dl"] = [],
        ["dt"] = [],
        ["dd"] = [],
        ["br"] = [],
        ["a"] = ["href", "rel"],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = [],
        ["td"] = [],
    };

    public static readonly TheoryData<string> Names = new(Versions.Names);

    [Theory, MemberData(nameof(Names))]
    public async Task Is_made_of_what_runs_and_fetches_nothing(string version) =>
        AssertHarmless(await PageAsync(Versions.Named(version)));

    [Fact]
    public async Task Stays_so_whatever_the_fields_hold() =>
        await AnyMetadata.SampleAsync(async metadata =>
            AssertHarmless(await PageAsync(Versions.With(metadata, Files.Nasty, Files.Table)))
        );

    [Fact]
    public async Task Shows_markup_as_it_was_written()
    {
        const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";
        var variable = Files.Counts.Variables[0] with
        {
            Name = Markup,
            Label = Markup,
            Categories = [new(Markup, Markup, 1, true)],
            Remarks = new() { Question = Markup, Notes = Markup },
        };
        var file = Files.Table with { Label = Markup, DirectoryLabel = Markup, FriendlyType = Markup, TabularTags = [Markup] };
        var version = Versions.With(new MetadataBuilder().Set("title", Markup).Build(), file) with
        {
            Citation = Markup,
            Installation = new(Markup, "https://data.shore.example.org", "0.1.0"),
            License = Versions.Open with { Name = Markup, Uri = "javascript:alert(1)" },
            Tables = new[] { new ExportedTableFile(file, new(1, [variable])) }.ToAsyncEnumerable(),
        };

        var page = await PageAsync(version);

        AssertHarmless(page);
        Assert.Equal(Markup, page.Descendants("h1").Single().Value);
        Assert.Equal(Markup, page.Descendants("h4").Single().Value);
        Assert.Equal($"{Markup}/{Markup}", page.Descendants("section").Single(Is("files")).Descendants("a").Single().Value);
        Assert.Contains(page.Descendants("dd"), d => d.Value == Markup);
        Assert.Equal(Markup, page.Descendants("dt").Single(t => t.Value == "Question").ElementsAfterSelf("dd").First().Value);
        Assert.DoesNotContain(
            page.Descendants("a"),
            a => a.Attribute("href")!.Value.StartsWith("java", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Tells_the_study_under_the_titles_of_its_fields()
    {
        var study = (await PageAsync(Versions.Rich())).Descendants("section").Single(Is("study"));

        foreach (var field in Versions.Rich().Schema.Blocks.SelectMany(b => b.Fields))
        {
            Assert.Equal(
                Versions.Rich().Metadata.Fields.ContainsKey(field.Name),
                study.Descendants("dt").Any(t => t.Value == field.Title)
            );
        }
    }

    [Fact]
    public async Task Tells_files_with_who_may_have_them()
    {
        var files = (await PageAsync(Versions.Rich())).Descendants("section").Single(Is("files"));
        var rows = files.Descendants("tbody").Single().Elements("tr").ToList();

        Assert.Equal(["data/winter/counts.tab", "README.md", "chart.png"], rows.Select(r => r.Elements("td").First().Value));
        Assert.Equal(["open", "open", "under embargo until 2030-01-01"], rows.Select(r => r.Elements("td").ElementAt(3).Value));
        var secret = (await PageAsync(Versions.Restricted())).Descendants("td").Select(d => d.Value);
        Assert.Contains("restricted", secret);
    }

    [Fact]
    public async Task Tells_variables_with_what_was_counted()
    {
        var variables = (await PageAsync(Versions.Rich())).Descendants("article").ToList();

        Assert.Equal(["v12000000", "v12000001"], variables.Select(v => v.Attribute("id")!.Value));
        Assert.Equal("Pool & its <number>", variables[0].Element("p")!.Value);
        var said = variables[0].Descendants("dt").Zip(variables[0].Descendants("dd"), (t, d) => $"{t.Value}: {d.Value}").ToList();
        Assert.Equal(
            [
                "Type: number, ordered",
                "Valid cases: 3.0",
                "Mean: 2.0",
                "Counts as no answer: 9; up to 0",
                "Fingerprint (UNF): UNF:6:cG9vbA==",
            ],
            said
        );
        Assert.Equal(
            ["1 North 2", "9 gone (no answer) 1"],
            variables[0].Descendants("tbody").Elements("tr").Select(r => string.Join(' ', r.Elements("td").Select(d => d.Value)))
        );
    }

    [Fact]
    public async Task Tells_groups_of_variables_and_weighted_frequencies()
    {
        var (first, second) = (Files.Counts.Variables[0], Files.Counts.Variables[1]);
        var weighted = first with
        {
            Remarks = new()
            {
                WeightedBy = second.Id,
                Frequencies = new Dictionary<string, double>(StringComparer.Ordinal) { ["1"] = 1.5 },
            },
        };
        var table = Files.Counts with
        {
            Variables = [weighted, second],
            Groups = [new(1, "Pools <all>", [first.Id, second.Id, 99]), new(2, null, [second.Id]), new(3, "Empty", [])],
        };
        var version = Versions.With(RichMetadata.Short, Files.Table) with
        {
            Tables = new[] { new ExportedTableFile(Files.Table, table) }.ToAsyncEnumerable(),
        };

        var page = await PageAsync(version);

        AssertHarmless(page);
        string[] names = [.. page.Descendants("article").Select(a => a.Element("h4")!.Value)];
        var groups = page.Descendants("h4").Single(h => h.Value == "Groups of variables").ElementsAfterSelf("ul").First();
        Assert.Equal([$"Pools <all>: {names[0]}, {names[1]}", names[1], "Empty:"], groups.Elements("li").Select(l => l.Value));
        Assert.Equal($"#v{first.Id}", groups.Descendants("a").First().Attribute("href")!.Value);
        var article = page.Descendants("article").First();
        Assert.Equal(
            names[1],
            article.Descendants("dt").Single(t => t.Value == "Weighted by").ElementsAfterSelf("dd").First().Value
        );
        Assert.Equal(
            ["Value Label Cases Cases, weighted", "1 North 2 1.5", "9 gone (no answer) 1 "],
            article.Descendants("tr").Select(r => string.Join(' ', r.Elements().Select(d => d.Value)))
        );
        Assert.DoesNotContain("weighted", page.Descendants("article").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_nothing_of_what_is_in_a_table_that_is_closed()
    {
        var closed = Files.Table with { Restricted = true, Unf = null };

        var page = await PageAsync(Versions.With(RichMetadata.Short, closed));

        Assert.Contains("counts.tab", page.ToString(), StringComparison.Ordinal);
        Assert.Empty(page.Descendants("article"));
        Assert.DoesNotContain("Pool", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_addresses_where_the_installation_wants_so()
    {
        var named = Versions.Minimal();

        Assert.Contains("ingrid@shore.example.org", (await PageAsync(named)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "ingrid@shore.example.org",
            (await PageAsync(named with { ExcludeEmails = true })).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Ten_thousand_variables_go_out_in_small_pieces()
    {
        var variables = Enumerable.Range(0, 10_000).Select(i => Files.Counts.Variables[0] with { Id = i }).ToList();
        var version = Versions.With(RichMetadata.Short, Files.Table) with
        {
            Tables = new[] { new ExportedTableFile(Files.Table, new(3, variables)) }.ToAsyncEnumerable(),
        };
        await using var output = new PieceStream();

        await Rendered.Exporter("html").WriteAsync(version, output, TestContext.Current.CancellationToken);

        Assert.True(output.Length > 1_000_000);
        Assert.InRange(output.LargestPiece, 1, 64 * 1024);
    }

    private static Func<XElement, bool> Is(string id) => e => e.Attribute("id")?.Value == id;

    // The page is written so that readers of XML take it too.
    private static async Task<XElement> PageAsync(ExportedVersion version)
    {
        var text = await Rendered.TextAsync("html", version);
        Assert.StartsWith(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />",
            text,
            StringComparison.Ordinal
        );
        return XElement.Parse(text["<!DOCTYPE html>".Length..]);
    }

    private static void AssertHarmless(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Known.Keys);
            Assert.All(element.Attributes(), a => Assert.Contains(a.Name.LocalName, Known[element.Name.LocalName]));
        }

        foreach (var address in page.Descendants("a").Select(a => a.Attribute("href")!.Value))
        {
            Assert.Matches("^(#[a-z]+[0-9]*|(https?|ftp)://.*)$", address);
        }
    }
}
