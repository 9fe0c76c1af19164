using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

/// <summary>What a caller may not read leaves no trace in how what he finds is weighed, ordered and spelled.</summary>
public sealed class StatisticsTests
{
    private static readonly SearchDocument[] Open =
    [
        Dataset(1, "Finch survey", Text("dsDescriptionValue", "Beaks of finches on an island")),
        Dataset(2, "Island survey", Text("dsDescriptionValue", "Nothing but gulls and a survey of them")),
        Dataset(3, "Gulls", Text("dsDescriptionValue", "A survey of gulls")),
    ];

    // Many, long, and full of the words asked for.
    private static readonly SearchDocument[] Hidden =
    [
        .. Enumerable
            .Range(10, 60)
            .Select(i =>
                Draft(i, $"Finch beaks {i}", "@jane") with
                {
                    Fields = [Text("dsDescriptionValue", string.Join(' ', Enumerable.Repeat("finch island surveys", i)))],
                }
            ),
        .. Enumerable
            .Range(0, 26 * 4)
            .Select(i => (Id: 100 + i, Letter: (char)('a' + (i % 26))))
            .Where(d => d.Letter is not ('l' or 'v'))
            .Select(d => Draft(d.Id, $"gul{d.Letter}s guls{d.Letter} gu{d.Letter}ls ser{d.Letter}eys serve{d.Letter}s", "@jane")),
    ];

    [Theory]
    [InlineData("finch")]
    [InlineData("finch survey")]
    [InlineData("\"beaks of finches\"")]
    [InlineData("survey OR gulls")]
    [InlineData("gull~1")]
    [InlineData("title:survey^3 island")]
    [InlineData("isl* survey")]
    public async Task Scores_and_order_are_the_same_whatever_is_hidden_beside(string text)
    {
        await using var alone = new TestIndex(Open);
        await using var beside = new TestIndex([.. Open, .. Hidden]);
        await using var later = new TestIndex(Hidden);
        later.Put(Open);
        later.Put(Hidden);

        var expected = await ScoresAsync(alone, text);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await ScoresAsync(beside, text));
        Assert.Equal(expected, await ScoresAsync(later, text));
    }

    [Theory]
    [InlineData("serveys")]
    [InlineData("guls")]
    public async Task Spellings_are_the_same_whatever_is_hidden_beside(string text)
    {
        await using var alone = new TestIndex(Open);
        await using var beside = new TestIndex([.. Open, .. Hidden]);

        var expected = (await alone.Search(text)).Spellings;

        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await beside.Search(text)).Spellings);
    }

    [Fact]
    public async Task A_word_that_stands_in_few_public_documents_weighs_more_than_one_that_stands_in_many()
    {
        await using var index = new TestIndex([.. Open, .. Hidden]);

        Assert.Equal("dataset_1", (await index.Search("survey beaks")).Hits[0].Id);
    }

    private static async Task<IReadOnlyList<(string Id, float Score)>> ScoresAsync(TestIndex index, string text) =>
        [.. (await index.Search(TestIndex.Query(text) with { Highlight = true })).Hits.Select(h => (h.Id, h.Score))];
}
