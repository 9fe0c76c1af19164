using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class FacetTests
{
    [Fact]
    public async Task Counts_each_label_once_per_matching_document_most_frequent_first()
    {
        await using var index = new TestIndex(
            Dataset(1, "a tree", Facet("subject", "Law", "Physics", "Law")),
            Dataset(2, "b tree", Facet("subject", "Physics")),
            Dataset(3, "c tree", Facet("subject", "Arts")),
            Dataset(4, "d bird", Facet("subject", "Physics"))
        );
        var facet = await Count(index, "tree", "subject_ss");
        Assert.Equal([new("Physics", 2), new("Arts", 1), new("Law", 1)], facet!.Labels);
    }

    [Fact]
    public async Task Spellings_nobody_can_tell_apart_are_one_label()
    {
        await using var index = new TestIndex(
            Dataset(1, "x", Facet("authorName", "Jose\u0301")),
            Dataset(2, "x", Facet("authorName", "José")),
            Dataset(3, "x", Facet("authorName", "Jose"))
        );
        Assert.Equal([new("José", 2), new("Jose", 1)], (await Count(index, "*", "authorName_ss"))!.Labels);
        Assert.Equal(["dataset_1", "dataset_2"], await index.Find("*", "authorName_ss:\"Jose\u0301\""));
    }

    [Fact]
    public async Task Counts_follow_filters_updates_and_deletions()
    {
        await using var index = new TestIndex(
            Dataset(1, "x", Facet("subject", "Law")),
            Dataset(2, "x", Facet("subject", "Law", "Arts")),
            Dataset(3, "x", Facet("subject", "Law"))
        );
        Assert.Equal([new("Arts", 1), new("Law", 1)], (await Count(index, "*", "subject_ss", "subject_ss:Arts"))!.Labels);
        index.Put(Dataset(1, "x", Facet("subject", "Physics")));
        index.Remove("dataset_3");
        Assert.Equal([new("Arts", 1), new("Law", 1), new("Physics", 1)], (await Count(index, "*", "subject_ss"))!.Labels);
    }

    [Fact]
    public async Task Gives_the_most_frequent_labels_up_to_the_limit_in_the_order_asked()
    {
        await using var index = new TestIndex([
            .. Enumerable.Range(1, 40).Select(i => Dataset(i, "x", Facet("subject", $"s{i % 20:D2}", i <= 3 ? "top" : "all"))),
        ]);
        var results = await index.Search(
            TestIndex.Query("*") with
            {
                Facets = ["publicationStatus", "none_ss", "subject_ss"],
                FacetLimit = 3,
            }
        );
        Assert.Equal(["publicationStatus", "subject_ss"], results.Facets.Select(f => f.Field));
        Assert.Equal([new("all", 37), new("top", 3), new("s00", 2)], results.Facets[1].Labels);
    }

    [Fact]
    public async Task Dates_are_counted_by_year_and_files_by_their_facts()
    {
        await using var index = new TestIndex(
            Dataset(
                1,
                "x",
                new SearchField("productionDate", SearchFieldType.Date, ["2014-05-06"]) { FacetName = "productionDate_s" }
            ),
            File(
                2,
                "a.csv",
                new SearchFile
                {
                    TypeGroup = "Tabular Data",
                    Access = "Public",
                    Tags = ["Data", "Code"],
                }
            ),
            File(3, "b.csv", new SearchFile { TypeGroup = "Tabular Data", Access = "Restricted" })
        );
        Assert.Equal([new("2014", 1)], (await Count(index, "*", "productionDate_s"))!.Labels);
        Assert.Equal([new("Tabular Data", 2)], (await Count(index, "*", "fileTypeGroupFacet"))!.Labels);
        Assert.Equal([new("Public", 1), new("Restricted", 1)], (await Count(index, "*", "fileAccess"))!.Labels);
        Assert.Equal([new("Code", 1), new("Data", 1)], (await Count(index, "*", "fileTag"))!.Labels);
        Assert.Equal(["datafile_3"], await index.Find("*", "fileAccess:Restricted"));
    }

    [Fact]
    public async Task Counts_kinds_beside_the_one_asked_for()
    {
        await using var index = new TestIndex(
            Collection(1, "tree"),
            Dataset(2, "tree"),
            Dataset(3, "tree"),
            File(4, "tree.txt"),
            Dataset(5, "bird")
        );
        var results = await index.Search(TestIndex.Query("tree") with { Kinds = [SearchKind.File], CountKinds = true });
        Assert.Equal("datafile_4", Assert.Single(results.Hits).Id);
        Assert.Equal(1, results.TotalCount);
        Assert.Equal([1, 2, 1], Enum.GetValues<SearchKind>().Select(k => results.KindCounts![k]));
        Assert.Null((await index.Search("tree")).KindCounts);
    }

    private static async Task<SearchFacet?> Count(TestIndex index, string text, string facet, params string[] filters) =>
        (await index.Search(TestIndex.Query(text, filters) with { Facets = [facet] })).Facets.SingleOrDefault();
}
