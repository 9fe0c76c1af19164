using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

/// <summary>A store that fails when a test says so.</summary>
internal sealed class FailingStore(IObjectStore inner) : IObjectStore
{
    /// <summary>What every call meets; null for nothing.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How many bytes were put, whether or not they stayed.</summary>
    public long BytesPut { get; set; }

    public string Name => inner.Name;

    public string IdentifierPrefix => inner.IdentifierPrefix;

    public string Place => inner.Place;

    private IObjectStore Inner => Failure is null ? inner : throw Failure;

    public Task<bool> IsThereAsync(CancellationToken ct) => Inner.IsThereAsync(ct);

    public Task PrepareAsync(CancellationToken ct) => Inner.PrepareAsync(ct);

    public Task<byte[]?> ReadMarkerAsync(CancellationToken ct) => Inner.ReadMarkerAsync(ct);

    public Task WriteMarkerAsync(byte[] marker, CancellationToken ct) => Inner.WriteMarkerAsync(marker, ct);

    public async Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct)
    {
        var put = await Inner.PutAsync(key, content, ct);
        BytesPut += put;
        return put;
    }

    public Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct) =>
        Inner.OpenReadAsync(key, range, ct);

    public Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct) => Inner.GetLengthAsync(key, ct);

    public Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct) => Inner.DeleteAsync(key, ct);

    public Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct) => Inner.MoveAsync(from, to, ct);

    public IAsyncEnumerable<StoredObject> ListAsync(string under, CancellationToken ct) => Inner.ListAsync(under, ct);

    public IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync(CancellationToken ct) => Inner.ListUnfinishedAsync(ct);

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct) => Inner.RemoveUnfinishedAsync(upload, ct);

    public Task ProbeAsync(CancellationToken ct) => Inner.ProbeAsync(ct);
}
