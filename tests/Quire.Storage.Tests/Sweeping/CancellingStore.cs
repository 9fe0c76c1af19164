using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Sweeping;

/// <summary>A store under which the ground goes away after some moves, as when the process is killed.</summary>
internal sealed class CancellingStore(IObjectStore inner, int moves, CancellationTokenSource cancel) : IObjectStore
{
    private int _left = moves;

    public string Name => inner.Name;

    public string IdentifierPrefix => inner.IdentifierPrefix;

    public string Place => inner.Place;

    public Task<bool> IsThereAsync(CancellationToken ct) => inner.IsThereAsync(ct);

    public Task PrepareAsync(CancellationToken ct) => inner.PrepareAsync(ct);

    public Task<byte[]?> ReadMarkerAsync(CancellationToken ct) => inner.ReadMarkerAsync(ct);

    public Task WriteMarkerAsync(byte[] marker, CancellationToken ct) => inner.WriteMarkerAsync(marker, ct);

    public Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct) => inner.PutAsync(key, content, ct);

    public Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct) =>
        inner.OpenReadAsync(key, range, ct);

    public Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct) => inner.GetLengthAsync(key, ct);

    public Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct) => inner.DeleteAsync(key, ct);

    public async Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var moved = await inner.MoveAsync(from, to, ct);
        if (--_left == 0)
        {
            await cancel.CancelAsync();
        }

        return moved;
    }

    public IAsyncEnumerable<StoredObject> ListAsync(string under, CancellationToken ct) => inner.ListAsync(under, ct);

    public IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync(CancellationToken ct) => inner.ListUnfinishedAsync(ct);

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct) => inner.RemoveUnfinishedAsync(upload, ct);

    public Task ProbeAsync(CancellationToken ct) => inner.ProbeAsync(ct);
}
