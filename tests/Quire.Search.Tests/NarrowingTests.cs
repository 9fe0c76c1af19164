using Quire.Repository.Search;
using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class NarrowingTests
{
    private static readonly SearchDocument[] Documents =
    [
        Collection(1, "Root"),
        Collection(2, "Birds", 1),
        Collection(3, "Cats", 1),
        Dataset(10, "Finches") with
        {
            Collections = [1, 2],
        },
        Dataset(11, "Lions") with
        {
            Collections = [1, 3],
            PublicationStatuses = ["Deaccessioned"],
        },
        Dataset(12, "Linked") with
        {
            Collections = [1, 2, 3],
        },
    ];

    [Theory]
    [InlineData(new long[] { }, 6)]
    [InlineData(new long[] { 1 }, 6)]
    [InlineData(new long[] { 2 }, 3)]
    [InlineData(new long[] { 2, 3 }, 5)]
    [InlineData(new long[] { 99 }, 0)]
    public async Task Looks_under_any_of_the_collections(long[] subtrees, int expected)
    {
        await using var index = new TestIndex(Documents);
        Assert.Equal(expected, (await index.Find(TestIndex.Query("*") with { Subtrees = subtrees })).Length);
    }

    [Fact]
    public async Task Narrows_by_kind_and_by_status()
    {
        await using var index = new TestIndex(Documents);
        Assert.Equal(3, (await index.Find(TestIndex.Query("*") with { Kinds = [SearchKind.Collection] })).Length);
        Assert.Equal(
            6,
            (await index.Find(TestIndex.Query("*") with { Kinds = [SearchKind.Collection, SearchKind.Dataset] })).Length
        );
        Assert.Equal(["dataset_11"], await index.Find(TestIndex.Query("*") with { PublicationStatuses = ["Deaccessioned"] }));
        Assert.Equal(["dataset_11"], await index.Find("*", "publicationStatus:Deaccessioned"));
    }

    [Fact]
    public async Task A_field_of_a_new_block_is_searchable_at_once()
    {
        await using var index = new TestIndex(Documents);
        index.Put(
            Dataset(
                20,
                "Probe",
                Facet("sensorMaker", "Acme Instruments"),
                new SearchField("sensorMass", SearchFieldType.Number, ["7"])
            )
        );
        var schema = new SearchSchema([
            new("sensorMaker", SearchFieldType.Text, "sensorMaker_ss"),
            new("sensorMass", SearchFieldType.Number, null),
        ]);
        var query = TestIndex.Query("sensorMaker:instrument", "sensorMass:[5 TO 9]", "sensorMaker_ss:\"Acme Instruments\"") with
        {
            Schema = schema,
            Facets = ["sensorMaker_ss"],
        };
        var results = await index.Search(query);
        Assert.Equal("dataset_20", Assert.Single(results.Hits).Id);
        Assert.Equal([new("Acme Instruments", 1)], Assert.Single(results.Facets).Labels);
    }

    [Fact]
    public async Task A_field_that_changes_its_type_disturbs_nothing()
    {
        await using var index = new TestIndex(Dataset(1, "old", new SearchField("depth", SearchFieldType.Text, ["ten metres"])));
        index.Put(Dataset(2, "new", new SearchField("depth", SearchFieldType.Number, ["10"])));
        var schema = new SearchSchema([new("depth", SearchFieldType.Number, null)]);
        Assert.Equal(["dataset_2"], await index.Find(TestIndex.Query("depth:10") with { Schema = schema }));
        Assert.Equal(["dataset_1"], await index.Find("metres"));
    }

    [Fact]
    public async Task Suggests_spellings_for_words_that_find_nothing()
    {
        await using var index = new TestIndex(Dataset(1, "Chestnut trees"), Dataset(2, "Chestnut wood"));
        var spellings = (await index.Search("chesnut trees")).Spellings;
        Assert.Equal(["chestnut"], Assert.Contains("chesnut", spellings));
        Assert.Single(spellings);
        Assert.Empty((await index.Search(TestIndex.Query("chesnut") with { Suggest = false })).Spellings);
    }
}
