namespace Quire.Repository.Data.Files;

/// <summary>The block checksums of a file, apart from its row since only downloads read them.</summary>
public sealed class FileSumsRecord
{
    public long FileId { get; set; }

    /// <summary>As <see cref="Storage.BlockSums"/> makes them: eight bytes for each MiB.</summary>
    public required byte[] Sums { get; set; }
}
