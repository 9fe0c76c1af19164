using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Quire.Api.Tests.Files;

/// <summary>Commits that write records of a type stand, and nobody hears of it: as when a connection breaks just then.</summary>
/// <typeparam name="TRecord">The type.</typeparam>
internal sealed class LostAnswers<TRecord> : DbTransactionInterceptor
    where TRecord : class
{
    private int _left;
    private volatile bool _isLost;

    /// <summary>Whether one was lost.</summary>
    public bool IsLost => _isLost;

    /// <summary>Loses the answer to the next of these commits.</summary>
    public void LoseNext() => Volatile.Write(ref _left, 1);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (!eventData.Context!.ChangeTracker.Entries<TRecord>().Any() || Interlocked.Exchange(ref _left, 0) == 0)
        {
            return Task.CompletedTask;
        }

        _isLost = true;
        throw new IOException("The connection was lost.");
    }
}
