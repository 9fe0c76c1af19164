namespace Quire.Contracts.Storage;

/// <summary>How much can still be added to a dataset; a member is absent where nothing limits it.</summary>
public sealed record UploadLimitValues
{
    /// <summary>Bytes left of the storage quota.</summary>
    public long? StorageQuotaRemaining { get; init; }

    /// <summary>Files left.</summary>
    public int? NumberOfFilesRemaining { get; init; }
}
