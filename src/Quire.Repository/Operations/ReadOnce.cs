using System.Diagnostics.CodeAnalysis;

namespace Quire.Repository.Operations;

/// <summary>
/// What several operations of one reading request look up alike - their target, the version - read once. Off unless the request
/// says that it only reads and answers at once; a command of the same request ends it, since what is committed meanwhile counts
/// for it.
/// </summary>
public sealed class ReadOnce
{
    private Dictionary<object, object>? _found;

    /// <summary>From here on what was found is found again.</summary>
    public void Begin() => _found ??= [];

    /// <summary>From here on everything is read anew.</summary>
    public void End() => _found = null;

    internal bool TryGet<T>(object key, [NotNullWhen(true)] out T? found)
        where T : class
    {
        found = _found is not null && _found.TryGetValue(key, out var value) ? (T)value : null;
        return found is not null;
    }

    internal void Keep(object key, object found) => _found?.TryAdd(key, found);
}
