using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class HighlightTests
{
    private static readonly SearchDocument Finches = Dataset(
        1,
        "Darwin's Finches",
        Facet("authorName", "Spruce, Sam", "Finch, Fiona"),
        Text(
            "dsDescriptionValue",
            "Darwin's finches (also known as the Galápagos finches) are a group of about fifteen species of birds."
        )
    );

    [Theory]
    [InlineData("Die e\u0301tude ﬁne", "étude", "Die [e\u0301tude] ﬁne")]
    [InlineData("Die e\u0301tude ﬁne", "fine", "Die e\u0301tude [ﬁne]")]
    [InlineData("Ｗｉｄｅ x\u00ADyz", "xyz", "Ｗｉｄｅ [x\u00ADyz]")]
    public async Task Marks_the_very_characters_a_word_was_made_of(string title, string query, string marked) =>
        Assert.Equal(marked, Brackets((await Matches(Dataset(1, title), query))["title"]));

    [Fact]
    public async Task Shows_each_field_that_matched_with_the_word_marked()
    {
        var matches = await Matches(Finches, "finch");
        Assert.Equal(["authorName", "dsDescriptionValue", "title"], matches.Keys);
        Assert.Equal("<span class=\"search-term-match\">Finch</span>, Fiona", matches["authorName"]);
        Assert.Equal("Darwin's <span class=\"search-term-match\">Finches</span>", matches["title"]);
        Assert.StartsWith(
            "Darwin's <span class=\"search-term-match\">finches</span> (also known as the Galápagos <span class=\"search-term-match\">finches</span>)",
            matches["dsDescriptionValue"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("title:darwin", "title", "[Darwin's] Finches")]
    [InlineData(
        "\"known as\"",
        "dsDescriptionValue",
        "Darwin's finches (also [known] [as] the Galápagos finches) are a group of about fifteen species of"
    )]
    [InlineData(
        "galap*",
        "dsDescriptionValue",
        "Darwin's finches (also known as the [Galápagos] finches) are a group of about fifteen species of"
    )]
    [InlineData("spurce~", "authorName", "[Spruce], Sam")]
    [InlineData("fiona -title:trees", "authorName", "Finch, [Fiona]")]
    public async Task Marks_fields_phrases_patterns_and_near_spellings(string query, string field, string expected)
    {
        var matches = await Matches(Finches, query);
        Assert.Equal([field], matches.Keys);
        Assert.Equal(expected, Brackets(matches[field]));
    }

    [Fact]
    public async Task A_long_text_is_cut_to_where_most_matches_are()
    {
        var filler = string.Join(' ', Enumerable.Repeat("lorem ipsum dolor", 40));
        var text = $"A volcano. {filler} the volcano beside the volcano {filler}";
        var snippet = (await Matches(Dataset(1, "x") with { Descriptions = [text] }, "volcano"))["description"];
        Assert.Contains("[volcano] beside the [volcano]", Brackets(snippet), StringComparison.Ordinal);
        Assert.InRange(Brackets(snippet).Length, 60, 140);
    }

    [Fact]
    public async Task Markup_in_a_text_is_encoded()
    {
        var matches = await Matches(Collection(1, "<img src=x onerror=alert(1)> & birds"), "birds");
        Assert.Equal("&lt;img src=x onerror=alert(1)&gt; &amp; [birds]", Brackets(matches["name"]));
    }

    [Fact]
    public async Task Scores_and_matches_come_only_when_asked_for()
    {
        await using var index = new TestIndex(Finches);
        var hit = Assert.Single((await index.Search(TestIndex.Query("finch") with { Highlight = true })).Hits);
        Assert.True(hit.Score > 0);
        Assert.Empty(Assert.Single((await index.Search("finch")).Hits).Matches);
        Assert.Equal("{\"id\":1}", hit.Payload);
    }

    private static string Brackets(string snippet) =>
        snippet
            .Replace("<span class=\"search-term-match\">", "[", StringComparison.Ordinal)
            .Replace("</span>", "]", StringComparison.Ordinal);

    private static async Task<Dictionary<string, string>> Matches(SearchDocument document, string query)
    {
        await using var index = new TestIndex(document);
        var hit = Assert.Single((await index.Search(TestIndex.Query(query) with { Highlight = true })).Hits);
        return hit.Matches.ToDictionary(m => m.Field, m => Assert.Single(m.Snippets));
    }
}
