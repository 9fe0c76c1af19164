using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Keeping;

/// <summary>
/// Tells whether what was read some time ago still stands. Every change heard of has a number, and of each thing that changed
/// the number of its newest change is remembered: what was read before that number is stale, also when the reading is still
/// going on. While changes cannot be heard of nothing stands.
/// </summary>
/// <remarks>
/// Must hear of changes after the caches that answers are made from: else an answer could be made from what they no longer hold.
/// </remarks>
public sealed class ObjectChanges(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    // Beyond that everything read before counts as stale.
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<Shown, long> _changed = new();
    private long _newest;
    private long _allChanged;
    private volatile bool _deaf = true;

    /// <summary>The newest change. Asked for before reading, and given back with what was read.</summary>
    public long Newest => Interlocked.Read(ref _newest);

    /// <summary>Whether nothing of what is shown has changed since.</summary>
    public bool Stands(IReadOnlyList<Shown> shown, long readAt)
    {
        if (_deaf || Interlocked.Read(ref _allChanged) > readAt)
        {
            return false;
        }

        for (var i = 0; i < shown.Count; i++)
        {
            if (_changed.TryGetValue(shown[i], out var at) && at > readAt)
            {
                return false;
            }
        }

        return true;
    }

    public async Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        var all = changes.Any(c => c.Kind is OutboxKind.Schema or OutboxKind.Installation);
        var touched = all ? [] : await TouchedAsync(changes, ct);
        var number = Newest + 1;
        if (all || touched is null || _changed.Count > MostRemembered)
        {
            Interlocked.Exchange(ref _allChanged, number);
            _changed.Clear();
        }
        else
        {
            touched.ForEach(t => _changed[t] = number);
            _changed[Shown.Anything] = number;
        }

        // Last: what is read from here on is read after the changes.
        Interlocked.Exchange(ref _newest, number);
    }

    public void Interrupted() => _deaf = true;

    public void Resumed()
    {
        // What was read in between may have missed a change.
        var number = Newest + 1;
        Interlocked.Exchange(ref _allChanged, number);
        Interlocked.Exchange(ref _newest, number);
        _deaf = false;
    }

    // Null for everything.
    private async Task<List<Shown>?> TouchedAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        var touched = new List<Shown>();
        var objects = new HashSet<long>();
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case OutboxKind.CollectionSubjects:
                    break;
                case OutboxKind.Linked:
                    touched.Add(Shown.LinksTo(change.ObjectId));
                    break;
                case OutboxKind.Moved or OutboxKind.Limited or OutboxKind.LimitReaders:
                    // What lies in it, who may see it, what is said of those above: hardly anything stays.
                    return null;
                case OutboxKind.Account:
                    touched.Add(Shown.Account(change.ObjectId));
                    break;
                case OutboxKind.Groups:
                    touched.Add(Shown.Groups);
                    break;
                case OutboxKind.Contents:
                    touched.Add(Shown.ContentsOf(change.ObjectId));
                    break;
                case OutboxKind.Removed:
                    touched.Add(Shown.Object(change.ObjectId));
                    break;
                case OutboxKind.Collection
                or OutboxKind.Dataset
                or OutboxKind.DatasetWithFiles
                or OutboxKind.File
                or OutboxKind.Permissions
                or OutboxKind.Locks:
                    touched.Add(Shown.Object(change.ObjectId));
                    objects.Add(change.ObjectId);
                    break;
                default:
                    // Said by a newer program: nobody here knows what it touches.
                    return null;
            }
        }

        return objects.Count == 0 || await AddOwnersAsync(objects, touched, ct) ? touched : null;
    }

    // What lies above shows what lies in it. False when the root changed, whose name is shown everywhere.
    private async Task<bool> AddOwnersAsync(HashSet<long> objects, List<Shown> touched, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var owners = await db
            .Objects.AsNoTracking()
            .Where(o => objects.Contains(o.Id))
            .Select(o => new { o.OwnerId, o.Kind })
            .Distinct()
            .ToListAsync(ct);
        touched.AddRange(
            owners
                .Where(o => o.OwnerId is not null)
                .Select(o => o.Kind == ObjectKind.File ? Shown.Object(o.OwnerId!.Value) : Shown.ContentsOf(o.OwnerId!.Value))
        );
        return owners.TrueForAll(o => o.OwnerId is not null);
    }
}
