using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>
/// Something read from the database once and kept in memory until a change makes it stale. A read that a change overtakes still
/// answers its own asker but is not kept: it may show what was there before.
/// </summary>
internal sealed class RememberedValue<T>(IServiceScopeFactory scopes, Func<RepositoryDb, CancellationToken, Task<T>> read)
    where T : class
{
    private readonly Lock _lock = new();
    private volatile T? _value;
    private long _changes;

    public ValueTask<T> GetAsync(CancellationToken ct) => _value is { } value ? new(value) : new(ReadAsync(ct));

    public void Forget()
    {
        lock (_lock)
        {
            _changes++;
            _value = null;
        }
    }

    private async Task<T> ReadAsync(CancellationToken ct)
    {
        var before = Interlocked.Read(ref _changes);
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider.GetRequiredService<RepositoryDb>(), ct);
        lock (_lock)
        {
            if (_changes == before)
            {
                _value = value;
            }
        }

        return value;
    }
}
