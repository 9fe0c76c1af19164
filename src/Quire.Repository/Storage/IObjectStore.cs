namespace Quire.Repository.Storage;

/// <summary>
/// Keeps bytes under keys. Everything streams; nothing is held whole in memory. Keys come from <see cref="ObjectKeys"/>, are
/// never used twice, and what is stored under one is never overwritten.
/// </summary>
public interface IObjectStore
{
    /// <summary>Name of the store in the configuration and in storage identifiers.</summary>
    string Name { get; }

    /// <summary>What comes before the key in a storage identifier, such as <c>local://</c>.</summary>
    string IdentifierPrefix { get; }

    /// <summary>Where it keeps its bytes, for people: a folder, the address of a bucket.</summary>
    string Place { get; }

    /// <summary>What lets clients put bytes there themselves; null where nothing does.</summary>
    ISignedTransfers? Signed => this as ISignedTransfers;

    /// <summary>Whether its place exists. Throws <see cref="StoreUnavailableException"/> when that cannot be told now.</summary>
    Task<bool> IsThereAsync(CancellationToken ct);

    /// <summary>
    /// Makes its place, where this server can, and readies it for puts; called at start, once the store is known to be this
    /// installation's. Throws <see cref="StorageConfigurationException"/> when that fails.
    /// </summary>
    Task PrepareAsync(CancellationToken ct);

    /// <summary>The small object that says whom the store belongs to, never listed; null when there is none.</summary>
    Task<byte[]?> ReadMarkerAsync(CancellationToken ct);

    /// <summary>Writes the marker in place of the one before, as a whole and durably.</summary>
    Task WriteMarkerAsync(byte[] marker, CancellationToken ct);

    /// <summary>
    /// Stores a stream to its end and returns the number of bytes, which are durable then. Nothing is kept when it fails or is
    /// cancelled. Throws <see cref="IOException"/> when the key is taken or the store cannot take the bytes.
    /// </summary>
    Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct);

    /// <summary>Opens an object, or a part of it. Throws <see cref="ObjectMissingException"/> when it is not there.</summary>
    Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct);

    /// <summary>Length in bytes, or null when the object is not there.</summary>
    Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct);

    /// <summary>Removes an object; false when it was not there.</summary>
    Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct);

    /// <summary>
    /// Gives an object another key; false when it is not there. Throws <see cref="IOException"/> when the other key is taken.
    /// When it is cut short both keys may lead to the bytes, never neither.
    /// </summary>
    Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct);

    /// <summary>
    /// Everything stored under a folder (<c>quarantine/</c>), or at all (empty), in no particular order, as it is read: nothing
    /// is collected first. What is stored or removed meanwhile may or may not be among it.
    /// </summary>
    IAsyncEnumerable<StoredObject> ListAsync(string under, CancellationToken ct);

    /// <summary>
    /// Uploads begun and neither finished nor given up, those of a process that died among them; they hold space and are not
    /// among the objects listed.
    /// </summary>
    IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync(CancellationToken ct);

    /// <summary>
    /// Removes what came of an unfinished upload. Does nothing when it is finished, gone or being written by a process of this
    /// machine.
    /// </summary>
    Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct);

    /// <summary>Throws when the store cannot be used now; cheap enough for a readiness check.</summary>
    Task ProbeAsync(CancellationToken ct);
}
