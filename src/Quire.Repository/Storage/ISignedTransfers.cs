namespace Quire.Repository.Storage;

/// <summary>A store that lets clients move bytes past this server, by addresses that are good for a while.</summary>
public interface ISignedTransfers
{
    /// <summary>Whether the configuration lets clients use them.</summary>
    bool IsOffered { get; }

    /// <summary>Bytes up to which an object is put whole, and length of the parts of longer ones.</summary>
    long PartLength { get; }

    /// <summary>How long an address is good for.</summary>
    TimeSpan Validity { get; }

    /// <summary>
    /// Address to PUT one object of a length to. It takes bytes, again and again, until its time is over; whether more bytes than
    /// announced are refused there depends on the service.
    /// </summary>
    Task<Uri> SignPutAsync(ObjectKey key, long length, TimeSpan validFor, CancellationToken ct);

    /// <summary>Begins an upload in parts; gives its id.</summary>
    Task<string> BeginPartsAsync(ObjectKey key, CancellationToken ct);

    /// <summary>
    /// Address to PUT one part of a length to; parts count from 1. Some services take bytes at it until its time is over, even
    /// when the parts were put together long before, and the object is damaged then.
    /// </summary>
    Task<Uri> SignPartAsync(ObjectKey key, string uploadId, int part, long length, TimeSpan validFor, CancellationToken ct);

    /// <summary>
    /// Tags of the parts that came, by number. Throws <see cref="PartsRefusedException"/> when the store has no such upload.
    /// </summary>
    Task<IReadOnlyDictionary<int, string>> ListPartsAsync(ObjectKey key, string uploadId, CancellationToken ct);

    /// <summary>
    /// Puts the parts together; tags by part number as the store answered them. Throws <see cref="PartsRefusedException"/> when
    /// the store has no such upload or other parts.
    /// </summary>
    Task CompletePartsAsync(ObjectKey key, string uploadId, IReadOnlyDictionary<int, string> tags, CancellationToken ct);

    /// <summary>Gives up an upload in parts and forgets what came; does nothing when there is no such upload.</summary>
    Task AbortPartsAsync(ObjectKey key, string uploadId, CancellationToken ct);

    /// <summary>
    /// Copies an object to a key nobody was given an address for, inside the store. Throws <see cref="ObjectMissingException"/>
    /// when it is not there.
    /// </summary>
    Task CopyAsync(ObjectKey from, ObjectKey to, CancellationToken ct);
}
