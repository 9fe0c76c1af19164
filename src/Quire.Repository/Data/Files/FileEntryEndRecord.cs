using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>Says that a file entry no longer belongs to the version with this sequence and those after it.</summary>
public sealed class FileEntryEndRecord
{
    public long EntryId { get; set; }

    public long DatasetId { get; set; }

    public int Sequence { get; set; }
}

internal sealed class FileEntryEndMapping : IEntityTypeConfiguration<FileEntryEndRecord>
{
    public void Configure(EntityTypeBuilder<FileEntryEndRecord> builder)
    {
        builder.ToTable("file_metadata_ends");
        builder.HasKey(e => e.EntryId);
        builder.Property(e => e.EntryId).ValueGeneratedNever();
        builder.HasIndex(e => new { e.DatasetId, e.Sequence });
    }
}
