using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Repository.Keeping;

/// <summary>
/// The one memory of what was read or rendered before: answers, permissions, counts. Each value says what it shows, and is given
/// only as long as nothing of that has changed. Bounded by bytes; what was not asked for longest goes first.
/// </summary>
public sealed class KeptValues(ObjectChanges changes, IOptions<InstallationOptions> options, TimeProvider time) : IDisposable
{
    // What the memory itself needs for a value, about.
    private const int Overhead = 300;

    private readonly MemoryCache _values = new(new MemoryCacheOptions { SizeLimit = options.Value.AnswerMemory * 1024L * 1024L });

    /// <summary>The newest change. Asked for before reading, and given back with what was read.</summary>
    public long NewestChange => changes.Newest;

    /// <summary>A value kept under a key, if it still stands.</summary>
    public bool TryGet<T>(object key, out T value)
    {
        if (_values.TryGetValue(key, out var found) && found is Kept<T> kept)
        {
            if ((kept.Until is not { } until || until > time.GetUtcNow()) && changes.Stands(kept.Shows, kept.ReadAt))
            {
                value = kept.Value;
                return true;
            }

            _values.Remove(key);
        }

        value = default!;
        return false;
    }

    /// <summary>Keeps a value, unless something it shows has changed while it was read.</summary>
    /// <param name="key">Equal for equal questions, and of a type of its own for each kind of question.</param>
    /// <param name="value">What was read; never changed afterwards.</param>
    /// <param name="shows">Everything whose change makes it stale, besides settings and metadata blocks, which make all
    /// stale.</param>
    /// <param name="readAt"><see cref="NewestChange"/> before the reading began.</param>
    /// <param name="bytes">How much memory it takes, about.</param>
    /// <param name="until">When it is stale by itself; null for never.</param>
    public void Keep<T>(object key, T value, IReadOnlyList<Shown> shows, long readAt, int bytes, DateTimeOffset? until = null)
    {
        if (!changes.Stands(shows, readAt))
        {
            return;
        }

        using var entry = _values.CreateEntry(key);
        entry.Value = new Kept<T>(value, shows, readAt, until);
        entry.Size = bytes + Overhead + (shows.Count * 16);
    }

    public void Dispose() => _values.Dispose();

    private sealed record Kept<T>(T Value, IReadOnlyList<Shown> Shows, long ReadAt, DateTimeOffset? Until);
}
