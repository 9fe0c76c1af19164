namespace Quire.Repository.Keeping;

/// <summary>
/// Rows that one answer after the other shows: those that still stand come from memory, the others from the database in one go.
/// </summary>
public sealed class KeptRows(KeptValues kept)
{
    /// <summary>Values by id; ids nothing is found for are left out.</summary>
    /// <typeparam name="T">What is read; a type of its own for each kind of reading. Never changed once it was read.</typeparam>
    /// <param name="ids">What is wanted.</param>
    /// <param name="read">Reads some of them from the database.</param>
    /// <param name="shows">Whose change makes one stale.</param>
    /// <param name="bytes">Memory of one, about.</param>
    public async Task<Dictionary<long, T>> ReadAsync<T>(
        IEnumerable<long> ids,
        Func<List<long>, Task<Dictionary<long, T>>> read,
        Func<long, T, IReadOnlyList<Shown>> shows,
        Func<T, int> bytes
    )
    {
        var readAt = kept.NewestChange;
        var found = new Dictionary<long, T>();
        var missing = new List<long>();
        foreach (var id in ids)
        {
            if (found.ContainsKey(id))
            {
                continue;
            }

            if (kept.TryGet(new RowKey<T>(id), out T value))
            {
                found.Add(id, value);
            }
            else if (!missing.Contains(id))
            {
                missing.Add(id);
            }
        }

        if (missing.Count == 0)
        {
            return found;
        }

        foreach (var (id, value) in await read(missing))
        {
            found.Add(id, value);
            kept.Keep(new RowKey<T>(id), value, shows(id, value), readAt, bytes(value));
        }

        return found;
    }

    private sealed record RowKey<T>(long Id);
}
