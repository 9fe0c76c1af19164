using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class DurabilityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_applied_is_visible_at_once_and_waiting_for_it_returns()
    {
        await using var index = new TestIndex();
        var waiting = index.Index.WaitForAsync(7, Ct);
        Assert.False(waiting.IsCompleted);
        index.Index.Apply(SearchBatch.Of(Dataset(1, "a")), 7);
        await waiting;
        Assert.Equal((7, 0), (index.Index.AppliedSequence, index.Index.CommittedSequence));
        Assert.Single(await index.Find("*"));
        await index.Index.WaitForAsync(6, Ct);
    }

    [Fact]
    public async Task A_wait_ends_with_its_token_and_with_the_index()
    {
        var index = new TestIndex();
        using var cancel = new CancellationTokenSource();
        var cancelled = index.Index.WaitForAsync(1, cancel.Token);
        var abandoned = index.Index.WaitForAsync(1, Ct);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await index.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => abandoned);
    }

    [Fact]
    public async Task After_a_crash_the_last_commit_is_found_and_a_replay_gives_the_same()
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "one"));
        index.Put(Dataset(2, "two"));
        await index.Index.CommitAsync(Ct);
        var committed = index.Index.CommittedSequence;
        index.Put(Dataset(3, "three"));
        index.Remove("dataset_1");

        await using var crashed = TestIndex.Open(index.CopyFiles());
        Assert.False(crashed.NeedsRebuild);
        Assert.Equal((committed, committed), (crashed.CommittedSequence, crashed.AppliedSequence));
        Assert.Equal(["dataset_1", "dataset_2"], Ids(crashed));

        crashed.Apply(SearchBatch.Of(Dataset(2, "two")), committed);
        crashed.Apply(SearchBatch.Of(Dataset(3, "three")), committed + 1);
        crashed.Apply(SearchBatch.Without("dataset_1"), committed + 2);
        Assert.Equal(Ids(index.Index), Ids(crashed));
        Assert.Equal(index.Index.AppliedSequence, crashed.AppliedSequence);
    }

    [Fact]
    public async Task Closing_commits_and_opening_goes_on_from_there()
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "one"));
        index.Put(Dataset(2, "two") with { Revision = 42 });
        var applied = index.Index.AppliedSequence;
        await index.Reopen();
        Assert.False(index.Index.NeedsRebuild);
        Assert.Equal(applied, index.Index.CommittedSequence);
        Assert.Contains(new IndexedRevision("dataset_2", 42), index.Index.DocumentIds());
    }

    [Fact]
    public async Task An_older_sequence_never_lowers_the_number()
    {
        await using var index = new TestIndex();
        index.Index.Apply(SearchBatch.Of(Dataset(1, "a")), 9);
        index.Index.Apply(SearchBatch.Of(Dataset(2, "b")), 4);
        Assert.Equal(9, index.Index.AppliedSequence);
        Assert.Equal(2, Ids(index.Index).Length);
    }

    [Fact]
    public async Task A_folder_serves_one_process_at_a_time()
    {
        await using var index = new TestIndex();
        Assert.Throws<InvalidOperationException>(() => TestIndex.Open(index.Folder));
    }

    [Fact]
    public async Task A_missing_index_asks_to_be_built_and_answers_meanwhile()
    {
        await using var index = new TestIndex();
        Assert.True(index.Index.NeedsRebuild);
        Assert.NotNull(index.Index.RebuildReason);
        index.Put(Dataset(1, "early"));
        Assert.Single(await index.Find("early"));
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    [InlineData("*.si")]
    [InlineData("*.cfe")]
    public async Task A_damaged_file_asks_for_a_rebuild_instead_of_failing_the_start(string pattern)
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "one"));
        index.Put(Dataset(2, "two"));
        await index.Index.CommitAsync(Ct);
        var copy = index.CopyFiles();
        var files = Directory.GetFiles(copy, pattern, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = await System.IO.File.ReadAllBytesAsync(file, Ct);
            for (var i = bytes.Length / 3; i < bytes.Length; i++)
            {
                bytes[i] ^= 0x5A;
            }
            await System.IO.File.WriteAllBytesAsync(file, bytes, Ct);
        }
        await AssertHeals(copy);
    }

    [Theory]
    [InlineData("segments*")]
    [InlineData("*.cfs")]
    public async Task A_lost_file_asks_for_a_rebuild_instead_of_failing_the_start(string pattern)
    {
        await using var index = new TestIndex();
        await index.Complete(Dataset(1, "one"));
        var copy = index.CopyFiles();
        foreach (var file in Directory.GetFiles(copy, pattern, SearchOption.AllDirectories))
        {
            System.IO.File.Delete(file);
        }
        await AssertHeals(copy);
    }

    private static async Task AssertHeals(string folder)
    {
        await using (var broken = TestIndex.Open(folder))
        {
            Assert.True(broken.NeedsRebuild);
            Assert.Equal(0, broken.CommittedSequence);
            Assert.Empty(broken.DocumentIds());
        }
        await using var healed = TestIndex.Open(folder);
        Assert.True(healed.NeedsRebuild);
        await using var rebuild = healed.BeginRebuild();
        rebuild.Add([Dataset(1, "one")]);
        await rebuild.CompleteAsync(5, Ct);
        Assert.False(healed.NeedsRebuild);
        Assert.Equal(["dataset_1"], Ids(healed));
    }

    private static string[] Ids(ISearchIndex index) => [.. index.DocumentIds().Select(d => d.Id).Order(StringComparer.Ordinal)];
}
