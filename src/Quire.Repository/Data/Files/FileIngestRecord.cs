using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>That a file is to be read as a table, or what came of it. Gone when it was read and everybody was told.</summary>
public sealed class FileIngestRecord
{
    public long FileId { get; set; }

    public long DatasetId { get; set; }

    public IngestState State { get; set; }

    /// <summary>Why it could not be read, for people; null while it did not fail.</summary>
    public string? Report { get; set; }

    /// <summary>Whoever uploaded it or asked for it; null for the installation.</summary>
    public long? AccountId { get; set; }

    /// <summary>Whether a draft is opened for the table where there is none: it was asked for, and not by an upload.</summary>
    public bool OpensDraft { get; set; }

    /// <summary>Whether <see cref="AccountId"/> was told how it ended.</summary>
    public bool IsTold { get; set; }

    public DateTime RequestedAt { get; set; }
}

internal sealed class FileIngestMapping : IEntityTypeConfiguration<FileIngestRecord>
{
    public void Configure(EntityTypeBuilder<FileIngestRecord> builder)
    {
        builder.ToTable("file_ingests");
        builder.HasKey(i => i.FileId);
        builder.Property(i => i.FileId).ValueGeneratedNever();
        builder.HasOne<FileRecord>().WithOne().HasForeignKey<FileIngestRecord>(i => i.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.DatasetId);
    }
}
