using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class QuerySyntaxTests
{
    private static readonly SearchDocument[] Documents =
    [
        Dataset(1, "Darwin's Finches", Facet("authorName", "Finch, Fiona"), Facet("subject", "Social Sciences")) with
        {
            Descriptions = ["Birds of the islands"],
            PersistentId = "doi:10.5072/FK2/ABC123",
            Released = new DateTimeOffset(2016, 5, 10, 12, 53, 38, TimeSpan.Zero),
        },
        Dataset(2, "Trees and finches", new SearchField("productionDate", SearchFieldType.Date, ["2014-05-06"])) with
        {
            Released = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero),
        },
        Dataset(3, "Trees in winter", new SearchField("coverage.Depth", SearchFieldType.Number, ["12.5"])),
        Dataset(4, "To be or not to be", new SearchField("productionDate", SearchFieldType.Date, ["2015"])),
        Dataset(5, "C++ handbook AND more", new SearchField("softwareName", SearchFieldType.Keyword, ["GNU R"])),
    ];

    [Theory]
    [InlineData("*", "1 2 3 4 5")]
    [InlineData("*:*", "1 2 3 4 5")]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("   ", "1 2 3 4 5")]
    [InlineData("finch", "1 2")]
    [InlineData("FINCHES", "1 2")]
    [InlineData("trees finch", "1 2 3")]
    [InlineData("trees OR finch", "1 2 3")]
    [InlineData("trees || finch", "1 2 3")]
    [InlineData("trees AND finch", "2")]
    [InlineData("trees && finch", "2")]
    [InlineData("+trees +finch", "2")]
    [InlineData("+trees -finch", "3")]
    [InlineData("trees NOT finch", "3")]
    [InlineData("trees AND NOT finch", "3")]
    [InlineData("trees !finch", "3")]
    [InlineData("NOT finch", "3 4 5")]
    [InlineData("-finch", "3 4 5")]
    [InlineData("*:* -finch", "3 4 5")]
    [InlineData("(trees OR finch) AND winter", "3")]
    [InlineData("winter AND trees OR birds", "1 3")]
    [InlineData("trees AND (winter OR (finch AND birds))", "3")]
    [InlineData("trees AND (NOT winter)", "2")]
    [InlineData("\"trees in winter\"", "3")]
    [InlineData("\"winter trees\"", "")]
    [InlineData("\"trees winter\"~2", "3")]
    [InlineData("\"not to be\"", "4")]
    [InlineData("\"to be\"", "4")]
    [InlineData("title:finches", "1 2")]
    [InlineData("title:birds", "")]
    [InlineData("title: finches", "1 2")]
    [InlineData("title:(finches trees)", "1 2 3")]
    [InlineData("title:(+finches +trees)", "2")]
    [InlineData("title:\"darwin's finches\"", "1")]
    [InlineData("title:*", "1 2 3 4 5")]
    [InlineData("coverage.Depth:*", "3")]
    [InlineData("-coverage.Depth:*", "1 2 4 5")]
    [InlineData("coverage.Depth:[* TO *]", "3")]
    [InlineData("fin*", "1 2")]
    [InlineData("*nches", "1 2")]
    [InlineData("f?nch*", "1 2")]
    [InlineData("win?er", "3")]
    [InlineData("title:tr*", "2 3")]
    [InlineData("finchs~1", "1 2")]
    [InlineData("fincehs~", "1 2")]
    [InlineData("finchex~0.8", "1 2")]
    [InlineData("trees^3 birds^0.5", "1 2 3")]
    [InlineData("(trees birds)^2", "1 2 3")]
    [InlineData("title:[t TO u]", "2 3 4")]
    [InlineData("productionDate:2014", "2")]
    [InlineData("productionDate:2014-05", "2")]
    [InlineData("productionDate:2014-05-07", "")]
    [InlineData("productionDate:2015-03-01", "4")]
    [InlineData("productionDate:[2014 TO 2015]", "2 4")]
    [InlineData("productionDate:[2014-06-01 TO *]", "4")]
    [InlineData("productionDate:[2015-06-01 TO 2016]", "4")]
    [InlineData("productionDate:{2014 TO 2015]", "4")]
    [InlineData("productionDate:[2014 TO 2015}", "2")]
    [InlineData("productionDate:201*", "2 4")]
    [InlineData("coverage.Depth:12.5", "3")]
    [InlineData("coverage.Depth:[10 TO 20]", "3")]
    [InlineData("coverage.Depth:{12.5 TO 20]", "")]
    [InlineData("dateSort:2016", "1")]
    [InlineData("dateSort:[2016-05-10T12:53:38Z TO 2017]", "1")]
    [InlineData("dateSort:[2016 TO NOW]", "1 2")]
    [InlineData("dateSort:[* TO NOW-1YEAR/DAY]", "1 2")]
    [InlineData("dateSort:{2016 TO *]", "2")]
    [InlineData("softwareName:\"GNU R\"", "5")]
    [InlineData("softwareName:GNU\\ R", "5")]
    [InlineData("softwareName:GNU*", "5")]
    [InlineData("softwareName:gnu", "")]
    [InlineData("subject_ss:\"Social Sciences\"", "1")]
    [InlineData("subject_ss:Social", "")]
    [InlineData("nobody_ss:x", "")]
    [InlineData("doi:10.5072/FK2/ABC123", "1")]
    [InlineData("\"doi:10.5072/FK2/ABC123\"", "1")]
    [InlineData("doi\\:10.5072/FK2/ABC123", "1")]
    [InlineData("10.5072/FK2/ABC*", "1")]
    [InlineData("dsPersistentId:\"doi:10.5072/FK2/ABC123\"", "1")]
    [InlineData("identifier:\"doi:10.5072/FK2/ABC123\"", "1")]
    [InlineData("https://doi.org/10.5072/FK2/ABC123", "1")]
    [InlineData("\"https://doi.org/10.5072/FK2/ABC123\"", "1")]
    [InlineData("http://www.doi.org/10.5072/FK2/ABC123", "1")]
    [InlineData("doi.org/10.5072/FK2/ABC123", "1")]
    [InlineData("https\\://dx.doi.org/10.5072/FK2/ABC123.", "1")]
    [InlineData("(https://doi.org/10.5072/FK2/ABC123)", "1")]
    [InlineData("nothing OR https://doi.org/10.5072/FK2/ABC123^2", "1")]
    [InlineData("identifier:https://doi.org/10.5072/FK2/ABC123", "1")]
    [InlineData("dsPersistentId:\"doi.org/10.5072/FK2/ABC123\"", "1")]
    [InlineData("https://doi.org/10.5072/FK2/ABC124", "")]
    [InlineData("unheardof:finch", "")]
    [InlineData("birds - trees", "1 2 3")]
    [InlineData("\"and more\"", "5")]
    [InlineData("\"AND\"", "2 5")]
    [InlineData("C\\+\\+", "5")]
    [InlineData("entityId:(1 OR 4)", "1 4")]
    [InlineData("dvObjectType:datasets AND winter", "3")]
    [InlineData("!!!", "")]
    [InlineData("\"...\"", "")]
    [InlineData("_text_:birds", "1")]
    public async Task Finds_what_the_syntax_says(string query, string expected)
    {
        await using var index = new TestIndex(Documents);
        var found = await index.Find(query);
        Assert.Equal(expected, string.Join(' ', found.Select(id => id["dataset_".Length..])));
    }

    [Theory]
    [InlineData("(trees", "never closed")]
    [InlineData("trees)", "closing parenthesis")]
    [InlineData("\"trees", "quotation mark")]
    [InlineData("trees AND", "AND and OR need a term after")]
    [InlineData("AND trees", "AND and OR need a term before")]
    [InlineData("trees AND OR winter", "AND and OR need a term after")]
    [InlineData("trees NOT", "NOT needs a term")]
    [InlineData("title:", "title needs a value")]
    [InlineData("(title:)", "title needs a value")]
    [InlineData(":", "colon")]
    [InlineData("trees^", "boost")]
    [InlineData("trees^-1", "boost")]
    [InlineData("trees\\", "backslash")]
    [InlineData("productionDate:[2014 2015]", "[from TO to]")]
    [InlineData("productionDate:[2014 TO", "[from TO to]")]
    [InlineData("productionDate:summer", "holds dates")]
    [InlineData("coverage.Depth:deep", "holds numbers")]
    [InlineData("coverage.Depth:1*", "wildcards")]
    [InlineData("coverage.Depth:12~", "does not apply")]
    [InlineData("dateSort:[yesterday TO NOW]", "holds times")]
    public async Task Explains_what_is_wrong_with_a_query(string query, string expected)
    {
        await using var index = new TestIndex(Documents);
        await Refused.With(expected, () => index.Search(query));
    }

    [Fact]
    public async Task Refuses_an_unknown_field_in_a_filter_but_reads_it_as_text_in_a_query()
    {
        await using var index = new TestIndex(Dataset(1, "Results of run: first"));
        await Refused.With("undefined field run", () => index.Search("*", "run:first"));
        Assert.Equal(["dataset_1"], await index.Find("run:first"));
    }

    [Fact]
    public async Task Refuses_queries_that_would_cost_too_much_to_read()
    {
        await using var index = new TestIndex(Documents);
        await Refused.With("nested", () => index.Search(new string('(', 200) + "a" + new string(')', 200)));
        await Refused.With("terms", () => index.Search(string.Join(' ', Enumerable.Range(0, 2_000))));
        await Refused.With("fuzzy", () => index.Search(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}~"))));
        await Refused.With("longer", () => index.Search(new string('a', 30_000)));
    }

    [Fact]
    public async Task All_filters_have_to_hold()
    {
        await using var index = new TestIndex(Documents);
        Assert.Equal(["dataset_2"], await index.Find("*", "title:trees", "productionDate:[2010 TO 2020]"));
        Assert.Empty(await index.Find("*", "title:trees", "title:handbook"));
        Assert.Equal(5, (await index.Find("*", " ")).Length);
    }
}
