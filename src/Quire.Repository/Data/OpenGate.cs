namespace Quire.Repository.Data;

/// <summary>For engines with concurrent writers: nobody waits here.</summary>
public sealed class OpenGate : IWriteGate, IAsyncDisposable
{
    public ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct, bool next = false) =>
        ValueTask.FromResult<IAsyncDisposable>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
