namespace Quire.Repository.Search.Index;

/// <summary>Settings of the embedded search index.</summary>
public sealed class SearchIndexOptions
{
    /// <summary>
    /// Folder of this installation's index; created when missing, held by a lock while open. Default <c>data/search</c>.
    /// </summary>
    public string Folder { get; set; } = Path.Combine("data", "search");

    /// <summary>How often applied changes are made durable. Default 30 seconds; zero leaves it to the caller.</summary>
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time one query may run. Default 15 seconds.</summary>
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Memory for changes before they are written out, in megabytes. Default 32.</summary>
    public double WriteBufferMegabytes { get; set; } = 32;

    /// <summary>
    /// Indexes up to this many bytes have every checksum verified at start; larger ones only their structure, to start fast.
    /// Default 256 MiB.
    /// </summary>
    public long VerifyBytes { get; set; } = 256L << 20;
}
