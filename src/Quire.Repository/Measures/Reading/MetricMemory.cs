using Microsoft.Extensions.Caching.Memory;
using Quire.Repository.Administration;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Measures.Reading;

/// <summary>
/// Counts that are given again for as long as <c>:MetricsCacheTimeoutMinutes</c> says; without the setting every one is counted
/// anew, which costs little. Forgotten by all replicas when somebody clears it.
/// </summary>
public sealed class MetricMemory(Settings settings, TimeProvider time) : IOutboxSubscriber, IDisposable
{
    private const int Rows = 200_000;
    private MemoryCache _kept = Empty();

    /// <summary>What was counted for an equal question not long ago, or is counted now.</summary>
    internal async Task<T> GetAsync<T>(object question, Func<Task<T>> count, Func<T, int> rows, CancellationToken ct)
    {
        var minutes = await settings.NumberAsync(SettingNames.MetricsCacheMinutes, ct) ?? 0;
        if (minutes <= 0)
        {
            return await count();
        }

        var kept = _kept;
        var now = time.GetUtcNow();
        if (kept.TryGetValue(question, out var known) && known is Kept<T> { Until: var until, Value: var value } && until > now)
        {
            return value;
        }

        var counted = await count();
        using var entry = kept.CreateEntry(question);
        entry.Value = new Kept<T>(counted, now.AddMinutes(Math.Min(minutes, int.MaxValue)));
        entry.Size = rows(counted) + 1;
        return counted;
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind is OutboxKind.Installation or OutboxKind.Limited or OutboxKind.Moved))
        {
            // Whoever still counts adds to the one nobody looks at any more.
            _kept = Empty();
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _kept.Dispose();

    private static MemoryCache Empty() => new(new MemoryCacheOptions { SizeLimit = Rows });

    private sealed record Kept<T>(T Value, DateTimeOffset Until);
}
