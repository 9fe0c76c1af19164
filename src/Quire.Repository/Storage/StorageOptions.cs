namespace Quire.Repository.Storage;

/// <summary>Where bytes are kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Name of the store new files go to unless their collection chose another. Default <c>local</c>.</summary>
    public string Default { get; set; } = "local";

    /// <summary>Stores by name. When empty, one store of files called <c>local</c> under the data folder.</summary>
    public Dictionary<string, StoreOptions> Stores { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// MiB of directly uploaded files read for their checksums while the client that registers them waits, in one request.
    /// Default 256. Those beyond are compared in the background and cannot be published before; without a checksum of the
    /// client's they are refused.
    /// </summary>
    public int VerifyAtOnceMegabytes { get; set; } = 256;

    /// <summary>
    /// Zip archives unpacked at the same time, each a thread's full work; further uploads of archives wait. Default 2.
    /// </summary>
    public int UnpackAtOnce { get; set; } = 2;

    /// <summary>How orphaned bytes are removed.</summary>
    public SweepOptions Sweep { get; set; } = new();
}
