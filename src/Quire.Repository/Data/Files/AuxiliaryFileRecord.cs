using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>
/// Something derived from a file by a tool, kept beside it: statistics, a preview, a description. Its bytes never change.
/// </summary>
public sealed class AuxiliaryFileRecord
{
    public long Id { get; set; }

    /// <summary>The file it belongs to, and goes with.</summary>
    public long FileId { get; set; }

    /// <summary>What it is, by the tool's name for it.</summary>
    public required string FormatTag { get; set; }

    /// <summary>Which version of that.</summary>
    public required string FormatVersion { get; set; }

    /// <summary>The tool that made it; null when nobody said.</summary>
    public string? Origin { get; set; }

    /// <summary>Whether everybody may have it once the file is published, restricted or not.</summary>
    public bool IsPublic { get; set; }

    /// <summary>What it is grouped by for people; null when nobody said.</summary>
    public string? Type { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Wire name of the checksum.</summary>
    public required string ChecksumType { get; set; }

    public required string Checksum { get; set; }

    /// <summary>Its block checksums, as <see cref="Storage.BlockSums"/> makes them.</summary>
    public byte[]? Sums { get; set; }

    /// <summary>Name of the object store that holds the bytes.</summary>
    public required string StoreName { get; set; }

    /// <summary>Key in that store.</summary>
    public required string StorageKey { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When its bytes were last compared with what was deposited; before it was made where they never were.</summary>
    public DateTime ComparedAt { get; set; }
}

internal sealed class AuxiliaryFileMapping : IEntityTypeConfiguration<AuxiliaryFileRecord>
{
    public void Configure(EntityTypeBuilder<AuxiliaryFileRecord> builder)
    {
        builder.ToTable("auxiliary_files");
        builder
            .HasOne<FileRecord>()
            .WithMany(f => f.AuxiliaryFiles)
            .HasForeignKey(a => a.FileId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(a => new
            {
                a.FileId,
                a.FormatTag,
                a.FormatVersion,
            })
            .IsUnique();
        builder.HasIndex(a => new { a.StoreName, a.StorageKey }).IsUnique();
        builder.HasIndex(a => a.ComparedAt);
    }
}
