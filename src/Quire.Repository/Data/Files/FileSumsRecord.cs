using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>The block checksums of a file, apart from its row since only downloads read them.</summary>
public sealed class FileSumsRecord
{
    public long FileId { get; set; }

    /// <summary>As <see cref="Storage.BlockSums"/> makes them: eight bytes for each MiB.</summary>
    public required byte[] Sums { get; set; }
}

internal sealed class FileSumsMapping : IEntityTypeConfiguration<FileSumsRecord>
{
    public void Configure(EntityTypeBuilder<FileSumsRecord> builder)
    {
        builder.ToTable("file_sums");
        builder.HasKey(s => s.FileId);
        builder.Property(s => s.FileId).ValueGeneratedNever();
        builder
            .HasOne<FileRecord>()
            .WithOne(f => f.Sums)
            .HasForeignKey<FileSumsRecord>(s => s.FileId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
