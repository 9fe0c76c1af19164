using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>The small picture of a file, or that none could be made of it, so that nobody tries again.</summary>
public sealed class ThumbnailRecord
{
    public long FileId { get; set; }

    /// <summary>A PNG, as large as any that is given out; null when none could be made.</summary>
    public byte[]? Png { get; set; }

    /// <summary>Why none could be made; null when there is one.</summary>
    public string? Problem { get; set; }

    public DateTime MadeAt { get; set; }
}

internal sealed class ThumbnailMapping : IEntityTypeConfiguration<ThumbnailRecord>
{
    public void Configure(EntityTypeBuilder<ThumbnailRecord> builder)
    {
        builder.ToTable("thumbnails");
        builder.HasKey(t => t.FileId);
        builder.Property(t => t.FileId).ValueGeneratedNever();
        builder.HasOne<FileRecord>().WithOne().HasForeignKey<ThumbnailRecord>(t => t.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
