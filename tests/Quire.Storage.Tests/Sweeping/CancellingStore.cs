using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Sweeping;

/// <summary>A store under which the ground goes away after some deletions, as when the process is killed.</summary>
internal sealed class CancellingStore(IObjectStore inner, int deletions, CancellationTokenSource cancel) : IObjectStore
{
    private int _left = deletions;

    public string Name => inner.Name;

    public string IdentifierPrefix => inner.IdentifierPrefix;

    public Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct) => inner.PutAsync(key, content, ct);

    public Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct) => inner.OpenReadAsync(key, range, ct);

    public Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct) => inner.GetLengthAsync(key, ct);

    public async Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var deleted = await inner.DeleteAsync(key, ct);
        if (--_left == 0)
        {
            await cancel.CancelAsync();
        }

        return deleted;
    }

    public IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct) => inner.ListAsync(ct);

    public IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync(CancellationToken ct) => inner.ListUnfinishedAsync(ct);

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct) => inner.RemoveUnfinishedAsync(upload, ct);

    public Task ProbeAsync(CancellationToken ct) => inner.ProbeAsync(ct);
}
