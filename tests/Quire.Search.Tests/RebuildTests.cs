using Quire.Domain.Errors;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class RebuildTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_generation_serves_until_the_new_one_is_complete()
    {
        await using var index = new TestIndex(Dataset(1, "old"));
        await using var rebuild = index.Index.BeginRebuild();
        rebuild.Add([Dataset(2, "new")]);
        Assert.Equal(["dataset_1"], await index.Find("*"));
        await rebuild.CompleteAsync(10, Ct);
        Assert.Equal(["dataset_2"], await index.Find("*"));
        Assert.Equal((10, 10), (index.Index.AppliedSequence, index.Index.CommittedSequence));
        Assert.False(index.Index.NeedsRebuild);
        await index.Reopen();
        Assert.Equal(["dataset_2"], await index.Find("*"));
    }

    [Fact]
    public async Task Live_changes_reach_both_generations_and_win_over_the_scan()
    {
        await using var index = new TestIndex(Dataset(1, "first"), Dataset(2, "second"));
        await using var rebuild = index.Index.BeginRebuild();
        index.Put(Dataset(1, "changed"));
        index.Remove("dataset_2");
        rebuild.Add([Dataset(1, "first"), Dataset(2, "second"), Dataset(3, "third")]);
        index.Put(Dataset(3, "third again"), Dataset(4, "fourth"));
        Assert.Single(await index.Find("changed"));
        await rebuild.CompleteAsync(2, Ct);
        Assert.Equal(["dataset_1", "dataset_3", "dataset_4"], await index.Find("*"));
        Assert.Equal(["dataset_1"], await index.Find("changed"));
        Assert.Equal(["dataset_3"], await index.Find("again"));
        Assert.Equal(index.Index.AppliedSequence, index.Index.CommittedSequence);
    }

    [Fact]
    public async Task A_crash_while_building_leaves_the_old_generation_and_no_litter()
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "old"));
        await using var rebuild = index.Index.BeginRebuild();
        rebuild.Add([Dataset(2, "new")]);
        var copy = index.CopyFiles();
        Assert.Equal(2, Directory.GetDirectories(copy).Length);
        await using var crashed = TestIndex.Open(copy);
        Assert.False(crashed.NeedsRebuild);
        Assert.Equal(["dataset_1"], crashed.DocumentIds().Select(d => d.Id));
        Assert.Single(Directory.GetDirectories(copy));
    }

    [Fact]
    public async Task A_crash_during_the_first_build_asks_for_it_again()
    {
        await using var index = new TestIndex(Dataset(1, "early"));
        await index.Index.CommitAsync(Ct);
        await using var rebuild = index.Index.BeginRebuild();
        rebuild.Add([Dataset(2, "new")]);
        await using var crashed = TestIndex.Open(index.CopyFiles());
        Assert.True(crashed.NeedsRebuild);
        Assert.Equal(0, crashed.CommittedSequence);
    }

    [Fact]
    public async Task Abandoning_a_rebuild_changes_nothing_and_allows_another()
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "old"));
        var rebuild = index.Index.BeginRebuild();
        rebuild.Add([Dataset(2, "new")]);
        var second = Assert.Throws<RepositoryException>(() => index.Index.BeginRebuild());
        Assert.IsType<RepositoryError.Conflict>(second.Error);
        await rebuild.DisposeAsync();
        Assert.Equal(["dataset_1"], await index.Find("*"));
        Assert.Single(Directory.GetDirectories(index.Folder));
        await index.Complete(Dataset(3, "newer"));
        Assert.Equal(["dataset_3"], await index.Find("*"));
    }

    [Fact]
    public async Task Closing_during_a_rebuild_keeps_the_old_generation()
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "old"));
        index.Index.BeginRebuild().Add([Dataset(2, "new")]);
        await index.Reopen();
        Assert.Equal(["dataset_1"], await index.Find("*"));
        Assert.False(index.Index.NeedsRebuild);
    }

    [Fact]
    public async Task An_enumeration_under_way_survives_the_swap()
    {
        await using var index = new TestIndex(Dataset(1, "a"), Dataset(2, "b"), Dataset(3, "c"));
        using var ids = index.Index.DocumentIds().GetEnumerator();
        Assert.True(ids.MoveNext());
        await index.Complete(Dataset(9, "z"));
        var rest = 1;
        while (ids.MoveNext())
        {
            rest++;
        }
        Assert.Equal(3, rest);
        Assert.Equal("dataset_9", Assert.Single(index.Index.DocumentIds()).Id);
    }

    [Fact]
    public async Task Facets_count_the_new_generation()
    {
        await using var index = new TestIndex(Dataset(1, "x", Facet("subject", "Old")));
        var query = TestIndex.Query("*") with { Facets = ["subject_ss"] };
        Assert.Equal("Old", (await index.Search(query)).Facets[0].Labels[0].Label);
        await index.Complete(Dataset(1, "x", Facet("subject", "New")));
        Assert.Equal([new("New", 1)], (await index.Search(query)).Facets[0].Labels);
    }
}
