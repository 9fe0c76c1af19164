using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Datasets;

/// <summary>
/// Rendered answers about released versions, the same for everybody, so that a public read of a popular dataset costs no
/// statement and no rendering. Any change to a dataset forgets its answers; changes to what many answers show forget all. Bounded
/// by bytes, the least recently asked for goes first.
/// </summary>
/// <remarks>Must hear of changes after the caches that renderings are made from: else one could be made from what they no longer hold.</remarks>
public sealed class PublicAnswers(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<PublicAnswer, LinkedListNode<Kept>> _answers = [];
    private readonly Dictionary<long, List<PublicAnswer>> _ofDataset = [];
    private readonly LinkedList<Kept> _byUse = [];
    private long _bytes;
    private long _changes;

    /// <summary>Larger answers are not kept.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>Counts the changes heard of. Read before an answer is made and given back with it.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public bool TryGet(PublicAnswer asked, out ReadOnlyMemory<byte> answer)
    {
        lock (_lock)
        {
            if (!_answers.TryGetValue(asked, out var node))
            {
                answer = default;
                return false;
            }

            if (_byUse.First != node)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            answer = node.Value.Answer;
            return true;
        }
    }

    /// <summary>Keeps an answer unless something changed while it was made.</summary>
    public void Add(PublicAnswer asked, long dataset, ReadOnlyMemory<byte> answer, long changesBefore)
    {
        lock (_lock)
        {
            if (answer.Length > MaxLength || _changes != changesBefore || _answers.ContainsKey(asked))
            {
                return;
            }

            _answers[asked] = _byUse.AddFirst(new Kept(asked, dataset, answer));
            if (!_ofDataset.TryGetValue(dataset, out var all))
            {
                _ofDataset[dataset] = all = [];
            }

            all.Add(asked);
            _bytes += answer.Length;
            while (_bytes > MaxBytes)
            {
                Forget(_byUse.Last!.Value);
            }
        }
    }

    public async Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        var datasets = await DatasetsOfAsync(changes, ct);
        lock (_lock)
        {
            Interlocked.Increment(ref _changes);
            if (changes.Any(c => c.Kind is OutboxKind.Collection or OutboxKind.Schema or OutboxKind.Settings))
            {
                _answers.Clear();
                _ofDataset.Clear();
                _byUse.Clear();
                _bytes = 0;
                return;
            }

            // One batch often names a dataset more than once.
            foreach (var asked in datasets.Distinct().SelectMany(d => _ofDataset.GetValueOrDefault(d) ?? []).ToList())
            {
                Forget(_answers[asked].Value);
            }
        }
    }

    private async Task<List<long>> DatasetsOfAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        var datasets = changes.Where(c => c.Kind is OutboxKind.Dataset or OutboxKind.DatasetWithFiles or OutboxKind.Removed).Select(c => c.ObjectId).ToList();
        var files = changes.Where(c => c.Kind == OutboxKind.File).Select(c => c.ObjectId).ToList();
        if (files.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            datasets.AddRange(await db.Objects.Where(o => files.Contains(o.Id)).Select(o => o.OwnerId!.Value).Distinct().ToListAsync(ct));
        }

        return datasets;
    }

    private void Forget(Kept kept)
    {
        _byUse.Remove(_answers[kept.Asked]);
        _answers.Remove(kept.Asked);
        _bytes -= kept.Answer.Length;
        var all = _ofDataset[kept.Dataset];
        all.Remove(kept.Asked);
        if (all.Count == 0)
        {
            _ofDataset.Remove(kept.Dataset);
        }
    }

    private sealed record Kept(PublicAnswer Asked, long Dataset, ReadOnlyMemory<byte> Answer);
}
