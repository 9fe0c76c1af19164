using Quire.Repository.Search;
using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class ReadersTests
{
    private static readonly SearchDocument[] Documents =
    [
        Dataset(1, "Open survey", Facet("authorName", "Finch")),
        Draft(1, "Open survey revised", "@jane", "&explicit/1-lab"),
        Draft(2, "Confidential survey", "@jane") with
        {
            Fields = [Facet("authorName", "Secret, Sam"), Text("title", "Confidential survey")],
        },
        Dataset(3, "Hidden survey") with
        {
            Readers = [],
        },
    ];

    public static TheoryData<string[], string[]> Callers =>
        new()
        {
            { [], ["dataset_1"] },
            { [":guest"], ["dataset_1"] },
            { ["@jane", ":authenticated-users"], ["dataset_1", "dataset_1_draft", "dataset_2_draft"] },
            { ["@joe", "&explicit/1-lab"], ["dataset_1", "dataset_1_draft"] },
        };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Each_caller_finds_what_it_may_read(string[] assignees, string[] expected)
    {
        await using var index = new TestIndex(Documents);
        var query = TestIndex.Query("survey") with { Readers = SearchReaders.For(assignees) };
        Assert.Equal(expected, await index.Find(query));
        Assert.Equal(expected.Length, (await index.Search(query)).TotalCount);
    }

    [Fact]
    public async Task A_guest_gets_no_trace_of_a_draft_in_counts_facets_or_suggestions()
    {
        await using var index = new TestIndex(Documents);
        var results = await index.Search(
            TestIndex.Query("survey confidentail") with
            {
                Facets = ["authorName_ss", "publicationStatus"],
                CountKinds = true,
            }
        );
        Assert.Equal(1, results.TotalCount);
        Assert.Equal(1, results.KindCounts![SearchKind.Dataset]);
        Assert.Equal(["Finch", "Published"], results.Facets.SelectMany(f => f.Labels).Select(l => l.Label));
        Assert.Empty(results.Spellings);
    }

    [Theory]
    [InlineData("survey OR *:*")]
    [InlineData("NOT zzz")]
    [InlineData("publicationStatus:Draft OR survey")]
    [InlineData("-publicationStatus:Published")]
    [InlineData("#reader:public")]
    [InlineData("discoverableBy:*")]
    [InlineData("id:dataset_2_draft")]
    [InlineData("{!join from=x to=y}*")]
    [InlineData("survey) OR (*:*")]
    public async Task No_query_widens_what_a_guest_may_find(string text)
    {
        await using var index = new TestIndex(Documents);
        foreach (var query in new[] { TestIndex.Query(text), TestIndex.Query("*", text) })
        {
            try
            {
                Assert.All((await index.Search(query)).Hits, h => Assert.Equal("dataset_1", h.Id));
            }
            catch (Quire.Domain.Errors.RepositoryException e)
            {
                Assert.IsType<Quire.Domain.Errors.RepositoryError.BadRequest>(e.Error);
            }
        }
    }

    [Fact]
    public async Task A_superuser_finds_everything()
    {
        await using var index = new TestIndex(Documents);
        Assert.Equal(4, (await index.Find(TestIndex.Query("*") with { Readers = SearchReaders.Everything })).Length);
    }

    [Fact]
    public async Task Taking_a_reader_away_takes_the_document_away()
    {
        await using var index = new TestIndex(Documents);
        var jane = TestIndex.Query("confidential") with { Readers = SearchReaders.For("@jane") };
        Assert.Single(await index.Find(jane));
        index.Put(Documents[2] with { Readers = ["@joe"] });
        Assert.Empty(await index.Find(jane));
    }
}
