using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>A data file: bytes that never change, shared by every version that lists it.</summary>
public sealed class FileRecord
{
    public long Id { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    public required string ContentType { get; set; }

    /// <summary>Length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Name of the object store that holds the bytes.</summary>
    public required string StoreName { get; set; }

    /// <summary>Key in that store.</summary>
    public required string StorageKey { get; set; }

    /// <summary>Wire name of the checksum shown, such as <c>MD5</c>.</summary>
    public required string ChecksumType { get; set; }

    public required string Checksum { get; set; }

    /// <summary>Every digest computed on arrival, by wire name, as JSON.</summary>
    public Dictionary<string, string> Digests { get; set; } = [];

    /// <summary>Its block checksums; set when it is made, not loaded with it.</summary>
    public FileSumsRecord? Sums { get; set; }

    /// <summary>What tools derived from it; loaded where asked for alone.</summary>
    public List<AuxiliaryFileRecord> AuxiliaryFiles { get; set; } = [];

    /// <summary>What was derived from it; loaded where asked for alone.</summary>
    public List<FileContentRecord> Contents { get; set; } = [];

    /// <summary>The name it was uploaded under.</summary>
    public string? UploadName { get; set; }

    /// <summary>First file of the chain of replacements; null when it replaced nothing and nothing replaced it.</summary>
    public long? RootFileId { get; set; }

    /// <summary>The file this one replaced.</summary>
    public long? PreviousFileId { get; set; }

    /// <summary>
    /// Whether downloads need a permission, as of the newest released version, or of the draft before the first.
    /// </summary>
    public bool Restricted { get; set; }

    /// <summary>The first day, in UTC, on which an embargo no longer keeps the bytes back; null for no embargo.</summary>
    public DateOnly? EmbargoEnd { get; set; }

    /// <summary>Why the file is under embargo, for people; null when nobody said.</summary>
    public string? EmbargoReason { get; set; }

    /// <summary>The last day, in UTC, on which the bytes are given out; null for no retention period.</summary>
    public DateOnly? RetentionEnd { get; set; }

    /// <summary>Why the file is kept no longer, for people; null when nobody said.</summary>
    public string? RetentionReason { get; set; }

    /// <summary>
    /// When the stored bytes were last read whole and compared, or when they arrived and nobody has read them since.
    /// </summary>
    public DateTime ComparedAt { get; set; }

    /// <summary>
    /// Whether the bytes were compared with <see cref="Checksum"/>; only those that came past this server may still wait.
    /// </summary>
    public ContentCheck ContentCheck { get; set; }
}

internal sealed class FileMapping : IEntityTypeConfiguration<FileRecord>
{
    public void Configure(EntityTypeBuilder<FileRecord> builder)
    {
        builder.ToTable("data_files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne(f => f.Object).WithOne().HasForeignKey<FileRecord>(f => f.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new { f.StoreName, f.StorageKey }).IsUnique();
        builder.HasIndex(f => f.Checksum);
        builder.HasIndex(f => f.PreviousFileId);
        builder.HasIndex(f => f.ComparedAt);
        builder.HasIndex(f => f.ContentCheck).HasFilter("content_check <> 0");
        builder.Property(f => f.Digests).AsJson();
    }
}
