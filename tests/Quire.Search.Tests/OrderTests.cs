using Quire.Repository.Search;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class OrderTests
{
    [Fact]
    public async Task Names_sort_without_regard_to_case_and_accents()
    {
        await using var index = new TestIndex(
            Dataset(1, "zebra"),
            Dataset(2, "Étude"),
            Dataset(3, "apple"),
            Dataset(4, "Banana"),
            Dataset(5, "eternal")
        );
        Assert.Equal("3 4 5 2 1", await Ids(index, "name", null));
        Assert.Equal("1 2 5 4 3", await Ids(index, "name", "desc"));
    }

    [Fact]
    public async Task Dates_are_of_release_or_else_creation_newest_first()
    {
        var time = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var index = new TestIndex(
            Dataset(1, "a") with
            {
                Released = time,
                Created = time.AddYears(-9),
            },
            Dataset(2, "b") with
            {
                Created = time.AddDays(1),
            },
            Dataset(3, "c") with
            {
                Released = time.AddDays(-1),
                Created = time.AddDays(-2),
            }
        );
        Assert.Equal("2 1 3", await Ids(index, "date", null));
        Assert.Equal("3 1 2", await Ids(index, "date", "asc"));
    }

    [Fact]
    public async Task A_name_outweighs_a_description_and_the_exact_word_another_form()
    {
        await using var index = new TestIndex(
            Dataset(1, "Other") with
            {
                Descriptions = ["About volcanoes"],
            },
            Dataset(2, "Volcanoes"),
            Dataset(3, "Volcano")
        );
        Assert.Equal("3 2 1", await Ids(index, null, null, "volcano"));
        Assert.Equal("1 2 3", await Ids(index, "score", "asc", "volcano"));
    }

    [Fact]
    public async Task Words_that_stand_together_come_before_words_apart()
    {
        await using var index = new TestIndex(
            Dataset(1, "Change in the way the climate is measured"),
            Dataset(2, "Measured in the way of climate change is")
        );
        Assert.Equal("2 1", await Ids(index, null, null, "climate change"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("date")]
    [InlineData("score")]
    public async Task Pages_neither_overlap_nor_miss_while_documents_are_rewritten(string sort)
    {
        await using var index = new TestIndex([.. Enumerable.Range(1, 50).Select(i => Dataset(i, $"same {i % 3}"))]);
        var seen = new List<long>();
        for (var start = 0; start < 50; start += 7)
        {
            var page = await index.Search(
                TestIndex.Query("same") with
                {
                    Order = SearchOrder.From(sort, null),
                    Start = start,
                    PerPage = 7,
                }
            );
            Assert.Equal(50, page.TotalCount);
            seen.AddRange(page.Hits.Select(h => h.EntityId));
            index.Put(Dataset(start + 1, $"same {(start + 1) % 3}"), Dataset(50 - start, $"same {(50 - start) % 3}"));
        }
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), seen.Order());
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_bounds_are_kept()
    {
        await using var index = new TestIndex(Dataset(1, "a"), Dataset(2, "b"));
        var beyond = await index.Search(TestIndex.Query("*") with { Start = int.MaxValue, PerPage = 1000 });
        Assert.Equal((2, 0), (beyond.TotalCount, beyond.Hits.Count));
        var none = await index.Search(TestIndex.Query("*") with { PerPage = 0 });
        Assert.Equal((2, 0), (none.TotalCount, none.Hits.Count));
        await Refused.With("max limit is 1000", () => index.Search(TestIndex.Query("*") with { PerPage = 1001 }));
        await Refused.With("less than zero", () => index.Search(TestIndex.Query("*") with { PerPage = -1 }));
        await Refused.With("start", () => index.Search(TestIndex.Query("*") with { Start = -1 }));
    }

    [Theory]
    [InlineData("size", null, "expected one of [name, date, score]")]
    [InlineData(
        "name",
        "up",
        "The 'order' parameter was 'up' but expected one of [asc, desc]. (The 'sort' parameter was/became 'nameSort'.)"
    )]
    public async Task Refuses_other_orders(string sort, string? order, string message) =>
        await Refused.With(message, () => Task.FromResult(SearchOrder.From(sort, order)));

    private static async Task<string> Ids(TestIndex index, string? sort, string? order, string text = "*") =>
        string.Join(
            ' ',
            (await index.Search(TestIndex.Query(text) with { Order = SearchOrder.From(sort, order) })).Hits.Select(h =>
                h.EntityId
            )
        );
}
