using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Files;

namespace Quire.Repository.Data.Files;

/// <summary>
/// A content derived from a file, such as the table read from it; ADR 24. It is written once and never changed. Entries say in
/// which versions it is what readers get.
/// </summary>
public sealed class FileContentRecord
{
    public long Id { get; set; }

    /// <summary>The file it was derived from, and goes with.</summary>
    public long FileId { get; set; }

    /// <summary>What it is.</summary>
    public ContentForm Form { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Name of the object store that holds the bytes.</summary>
    public required string StoreName { get; set; }

    /// <summary>Key in that store.</summary>
    public required string StorageKey { get; set; }

    /// <summary>Wire name of the checksum.</summary>
    public required string ChecksumType { get; set; }

    public required string Checksum { get; set; }

    /// <summary>The name the file had when this was made, as its original is called in versions that show this.</summary>
    public required string OriginalName { get; set; }

    /// <summary>Fingerprint of the table (UNF); null when it has none.</summary>
    public string? Unf { get; set; }

    /// <summary>How many rows the table has.</summary>
    public long RowCount { get; set; }

    /// <summary>How many variables the table has.</summary>
    public int VariableCount { get; set; }

    /// <summary>Whether the stored bytes begin with a line of the names.</summary>
    public bool HasHeader { get; set; }

    /// <summary>Whether backslashes are escaped in its texts.</summary>
    public bool EscapesBackslashes { get; set; }

    /// <summary>The program that made it, with its version.</summary>
    public required string MadeBy { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>What is big about it; set when it is made, not loaded with it.</summary>
    public FileTableRecord? Table { get; set; }
}

internal sealed class FileContentMapping : IEntityTypeConfiguration<FileContentRecord>
{
    public void Configure(EntityTypeBuilder<FileContentRecord> builder)
    {
        builder.ToTable("file_contents");
        builder.HasOne<FileRecord>().WithMany(f => f.Contents).HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.StoreName, c.StorageKey }).IsUnique();
    }
}
