using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Data.Datasets;

/// <summary>What somebody decided about the picture of a dataset; without a row one is chosen from its public files.</summary>
public sealed class DatasetThumbnailRecord
{
    public long DatasetId { get; set; }

    /// <summary>The file whose thumbnail it is; null for none.</summary>
    public long? FileId { get; set; }

    /// <summary>A PNG of what was uploaded for it; null for nothing.</summary>
    public byte[]? Png { get; set; }
}

internal sealed class DatasetThumbnailMapping : IEntityTypeConfiguration<DatasetThumbnailRecord>
{
    public void Configure(EntityTypeBuilder<DatasetThumbnailRecord> builder)
    {
        builder.ToTable("dataset_thumbnails");
        builder.HasKey(t => t.DatasetId);
        builder.Property(t => t.DatasetId).ValueGeneratedNever();
        builder
            .HasOne<DatasetRecord>()
            .WithOne()
            .HasForeignKey<DatasetThumbnailRecord>(t => t.DatasetId)
            .OnDelete(DeleteBehavior.Cascade);
        // Without the file nothing is decided any more; null would say that somebody wants none.
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(t => t.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.FileId);
    }
}
