using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Searches_writes_commits_and_rebuilds_do_not_disturb_each_other()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var index = new TestIndex();
        await index.Complete([.. Enumerable.Range(1, 20).Select(Document)]);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Read(index, done.Token), ct)).ToArray();
        var upkeep = Task.Run(() => Maintain(index, done.Token), ct);

        var sequence = index.Index.AppliedSequence;
        for (var i = 0; i < 150; i++)
        {
            index.Index.Apply(SearchBatch.Of(Document(1 + i % 20), Document(100 + i)), ++sequence);
            await index.Index.WaitForAsync(sequence, ct);
            Assert.Contains($"dataset_{100 + i}", await index.Find($"entityId:{100 + i}"));
        }
        await done.CancelAsync();
        await Task.WhenAll([.. readers, upkeep]);
        Assert.Equal(170, index.Index.DocumentIds().Count());
    }

    private static SearchDocument Document(int id) => Dataset(id, $"document {id}", Facet("subject", $"s{id % 5}"));

    private static async Task Read(TestIndex index, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            var results = await index.Search(
                TestIndex.Query("document") with
                {
                    Facets = ["subject_ss"],
                    Highlight = true,
                    PerPage = 1000,
                }
            );
            Assert.Equal(results.TotalCount, results.Hits.Count);
            Assert.Equal(results.TotalCount, results.Facets.Sum(f => f.Labels.Sum(l => l.Count)));
            Assert.InRange(results.TotalCount, 20, 170);
        }
    }

    private static async Task Maintain(TestIndex index, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await index.Index.CommitAsync(CancellationToken.None);
            await using var rebuild = index.Index.BeginRebuild();
            var snapshot = index.Index.DocumentIds().Select(d => Document(int.Parse(d.Id["dataset_".Length..]))).ToList();
            rebuild.Add(snapshot);
            await rebuild.CompleteAsync(0, CancellationToken.None);
        }
    }
}
