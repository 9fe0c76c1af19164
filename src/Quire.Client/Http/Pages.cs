using System.Runtime.CompilerServices;

namespace Quire.Client.Http;

/// <summary>Turns pages into one sequence, also on servers that know no pages and answer everything at once.</summary>
internal static class Pages
{
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        int size,
        Func<long, CancellationToken, Task<Answer<IReadOnlyList<T>>>> page,
        Func<T, long> key,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        long offset = 0,
            firstBefore = 0;
        while (true)
        {
            var answer = await page(offset, cancellationToken);
            var items = answer.Data ?? [];
            if (items.Count == 0 || (offset > 0 && key(items[0]) == firstBefore))
            {
                yield break;
            }

            foreach (var item in items)
            {
                yield return item;
            }

            firstBefore = key(items[0]);
            offset += items.Count;

            // A server may give fewer at a time than it is asked for: where it counts them, what it counts decides.
            if (answer.TotalCount is { } total ? offset >= total : items.Count != size)
            {
                yield break;
            }
        }
    }
}
