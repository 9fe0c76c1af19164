using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

/// <summary>A store whose contents a test can look at and spoil.</summary>
internal sealed class MemoryStore : IObjectStore
{
    public ConcurrentDictionary<ObjectKey, byte[]> Objects { get; } = new();

    /// <summary>Objects that end after so many bytes, whatever their length.</summary>
    public Dictionary<ObjectKey, int> Breaks { get; } = [];

    /// <summary>Number of puts that still succeed.</summary>
    public int PutsLeft { get; set; } = int.MaxValue;

    /// <summary>What was put, in order.</summary>
    public ConcurrentQueue<byte[]> Puts { get; } = new();

    public string Name => "memory";

    public string IdentifierPrefix => "memory://";

    public string Place => "memory";

    public Task<bool> IsThereAsync(CancellationToken ct) => Task.FromResult(true);

    public Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public Task<byte[]?> ReadMarkerAsync(CancellationToken ct) => Task.FromResult<byte[]?>(null);

    public Task WriteMarkerAsync(byte[] marker, CancellationToken ct) => Task.CompletedTask;

    public Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct) =>
        Task.FromResult(Objects.TryRemove(from, out var bytes) && Objects.TryAdd(to, bytes));

    public async Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        if (PutsLeft-- <= 0)
        {
            throw new IOException("The disk is full.");
        }

        Objects[key] = bytes.ToArray();
        Puts.Enqueue(Objects[key]);
        return bytes.Length;
    }

    public Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct) =>
        Objects.TryGetValue(key, out var bytes)
            ? Task.FromResult<Stream>(
                new MemoryStream(
                    bytes.AsSpan(0, Breaks.GetValueOrDefault(key, bytes.Length))[(int)(range?.From ?? 0)..].ToArray()
                )
            )
            : throw new ObjectMissingException(Name, key);

    public Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct) =>
        Task.FromResult(Objects.TryGetValue(key, out var bytes) ? bytes.Length : (long?)null);

    public Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct) => Task.FromResult(Objects.TryRemove(key, out _));

    public async IAsyncEnumerable<StoredObject> ListAsync(string under, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var (key, bytes) in Objects)
        {
            yield return new(key, bytes.Length, DateTime.UnixEpoch);
        }
    }

    public IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync(CancellationToken ct) =>
        AsyncEnumerable.Empty<UnfinishedUpload>();

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct) => Task.CompletedTask;

    public Task ProbeAsync(CancellationToken ct) => Task.CompletedTask;
}
