namespace Quire.Repository.Data;

/// <summary>
/// Lets writers in one at a time where the database engine allows only one writer; lets everybody in elsewhere.
/// </summary>
public interface IWriteGate
{
    /// <summary>Waits for a turn; disposing ends it.</summary>
    /// <param name="ct">Gives up waiting.</param>
    /// <param name="next">Whether to go before those who wait already; for short work others wait for.</param>
    ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct, bool next = false);
}
