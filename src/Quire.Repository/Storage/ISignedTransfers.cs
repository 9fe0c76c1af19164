namespace Quire.Repository.Storage;

/// <summary>A store that lets clients move bytes past this server, by addresses that are good for a while.</summary>
public interface ISignedTransfers
{
    /// <summary>Whether the configuration lets clients use them.</summary>
    bool IsOffered { get; }

    /// <summary>Address to PUT one object to.</summary>
    Task<Uri> SignPutAsync(ObjectKey key, TimeSpan validFor, CancellationToken ct);

    /// <summary>Address to GET an object from under a file name.</summary>
    Task<Uri> SignGetAsync(ObjectKey key, string fileName, string contentType, TimeSpan validFor, CancellationToken ct);

    /// <summary>Begins an upload in parts; gives its id.</summary>
    Task<string> BeginPartsAsync(ObjectKey key, CancellationToken ct);

    /// <summary>Address to PUT one part to; parts count from 1.</summary>
    Task<Uri> SignPartAsync(ObjectKey key, string uploadId, int part, TimeSpan validFor, CancellationToken ct);

    /// <summary>Puts the parts together; tags by part number as the store answered them.</summary>
    Task CompletePartsAsync(ObjectKey key, string uploadId, IReadOnlyDictionary<int, string> tags, CancellationToken ct);

    /// <summary>Gives up an upload in parts and forgets what came.</summary>
    Task AbortPartsAsync(ObjectKey key, string uploadId, CancellationToken ct);
}
