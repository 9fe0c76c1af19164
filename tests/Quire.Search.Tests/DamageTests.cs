using Quire.Domain.Errors;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

/// <summary>An index whose files somebody else touches while it is open.</summary>
public sealed class DamageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_that_is_removed_is_noticed_at_the_next_write_which_does_not_fail()
    {
        await using var index = await CompleteAsync();
        var needed = index.Index.RebuildNeededAsync(Ct);
        Assert.False(needed.IsCompleted);
        Directory.Delete(index.Folder, recursive: true);

        index.Put(Dataset(4, "four"));

        await needed;
        Assert.True(index.Index.NeedsRebuild);
        Assert.Equal(index.Index.AppliedSequence, index.LastSequence);
        await AssertHealsAsync(index);
    }

    [Theory]
    [InlineData("*.cfs")]
    [InlineData("segments_*")]
    [InlineData("*")]
    public async Task Files_that_are_removed_are_noticed_at_the_next_commit(string pattern)
    {
        await using var index = await CompleteAsync();
        foreach (var file in FilesOf(index, pattern))
        {
            System.IO.File.Delete(file);
        }

        index.Put(Dataset(4, "four"));
        await index.LookAsync();

        Assert.True(index.Index.NeedsRebuild);
        await AssertHealsAsync(index);
    }

    [Fact]
    public async Task A_file_that_got_another_length_is_noticed()
    {
        await using var index = await CompleteAsync();
        await System.IO.File.AppendAllTextAsync(FilesOf(index, "*.si")[0], "more", Ct);

        await index.LookAsync();

        Assert.True(index.Index.NeedsRebuild);
        await AssertHealsAsync(index);
    }

    [Fact]
    public async Task Files_that_are_cut_off_are_noticed_before_they_are_read()
    {
        await using var index = await CompleteAsync();
        foreach (var file in FilesOf(index, "*.cfs"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(stream.Length / 2);
        }

        // A search looks at the lengths again when the last look is a tenth of a second old.
        await Task.Delay(150, Ct);
        var refused = await Assert.ThrowsAsync<RepositoryException>(() => index.Find("one"));

        Assert.IsType<RepositoryError.Unavailable>(refused.Error);
        Assert.True(index.Index.NeedsRebuild);
        await AssertHealsAsync(index);
    }

    [Fact]
    public async Task Files_that_are_overwritten_are_noticed_by_the_search_that_stumbles_over_them()
    {
        await using var index = await CompleteAsync();
        foreach (var file in FilesOf(index, "*.cfs"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            await stream.WriteAsync(Enumerable.Repeat((byte)0xFF, (int)stream.Length).ToArray(), Ct);
        }

        foreach (var query in new[] { "one", "title:two", "t*", "\"three\"" })
        {
            if (await Record.ExceptionAsync(() => index.Find(query)) is { } refused)
            {
                Assert.IsType<RepositoryError.Unavailable>(Assert.IsType<RepositoryException>(refused).Error);
            }
        }

        Assert.True(index.Index.NeedsRebuild);
        await AssertHealsAsync(index);
    }

    [Fact]
    public async Task What_is_written_while_the_index_is_lost_and_being_built_is_found_afterwards()
    {
        await using var index = await CompleteAsync();
        Directory.Delete(index.Folder, recursive: true);
        index.Put(Dataset(4, "four"));
        await using var rebuild = index.Index.BeginRebuild();
        index.Put(Dataset(5, "five"));
        rebuild.Add([Dataset(1, "one"), Dataset(4, "four")]);
        await rebuild.CompleteAsync(index.LastSequence, Ct);

        Assert.Equal(["dataset_1", "dataset_4", "dataset_5"], await index.Find("*"));
        Assert.False(index.Index.NeedsRebuild);
        Assert.False(index.Index.RebuildNeededAsync(Ct).IsCompleted);
    }

    [Fact]
    public async Task A_document_that_cannot_be_indexed_costs_no_other()
    {
        await using var index = await CompleteAsync();

        index.Put(Dataset(4, "four") with { Fields = [null!] }, Dataset(5, "five"));

        Assert.False(index.Index.NeedsRebuild);
        Assert.Equal(["dataset_1", "dataset_2", "dataset_3", "dataset_5"], await index.Find("*"));
    }

    [Fact]
    public async Task A_distrusted_index_asks_to_be_built()
    {
        await using var index = await CompleteAsync();

        index.Index.Distrust("It is too old.");

        Assert.Equal((true, "It is too old."), (index.Index.NeedsRebuild, index.Index.RebuildReason));
        await index.Index.RebuildNeededAsync(Ct);
    }

    private static async Task<TestIndex> CompleteAsync()
    {
        var index = new TestIndex();
        await index.Complete(Dataset(1, "one"), Dataset(2, "two"), Dataset(3, "three"));
        return index;
    }

    private static string[] FilesOf(TestIndex index, string pattern) =>
        [
            .. Directory
                .GetFiles(Directory.GetDirectories(index.Folder).Single(), pattern)
                .Where(f => Path.GetFileName(f) != "write.lock"),
        ];

    private static async Task AssertHealsAsync(TestIndex index)
    {
        index.Put(Dataset(6, "six"));
        await using (var rebuild = index.Index.BeginRebuild())
        {
            rebuild.Add([Dataset(1, "one"), Dataset(6, "six")]);
            await rebuild.CompleteAsync(index.LastSequence, Ct);
        }

        Assert.False(index.Index.NeedsRebuild);
        Assert.Equal(["dataset_1", "dataset_6"], await index.Find("*"));
        index.Put(Dataset(7, "seven"));
        await index.Index.CommitAsync(Ct);
        await index.Reopen();
        Assert.False(index.Index.NeedsRebuild);
        Assert.Equal(["dataset_1", "dataset_6", "dataset_7"], await index.Find("*"));
    }
}
