using System.Runtime.CompilerServices;

namespace Quire.Client.Http;

/// <summary>Runs work on many items, a bounded number at a time, and gives the results in the order of the items.</summary>
internal static class Ordered
{
    public static async IAsyncEnumerable<TOut> SelectAsync<TIn, TOut>(
        IEnumerable<TIn> items,
        int degree,
        Func<TIn, CancellationToken, Task<TOut>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<TOut>>();
        try
        {
            foreach (var item in items)
            {
                if (running.Count >= Math.Max(1, degree))
                {
                    yield return await running.Dequeue();
                }

                running.Enqueue(work(item, stop.Token));
            }

            while (running.Count > 0)
            {
                yield return await running.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var task in running)
            {
                // Seen, so that a failure behind the one that ended the loop is not left unobserved.
                await task.ContinueWith(
                    static t => t.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
            }
        }
    }
}
