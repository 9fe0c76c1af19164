namespace Quire.Repository.Data;

/// <summary>Lets writers in one at a time where the database engine allows only one writer; lets everybody in elsewhere.</summary>
public interface IWriteGate
{
    /// <summary>Waits for a turn; disposing ends it.</summary>
    ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct);
}
