using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>A file whose stored bytes were found to be damaged or gone; it stays until they are found whole again.</summary>
public sealed class DamagedFileRecord
{
    public long FileId { get; set; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Found { get; set; }

    /// <summary>When it was found first.</summary>
    public DateTime FoundAt { get; set; }
}

internal sealed class DamagedFileMapping : IEntityTypeConfiguration<DamagedFileRecord>
{
    public void Configure(EntityTypeBuilder<DamagedFileRecord> builder)
    {
        builder.ToTable("damaged_files");
        builder.HasKey(d => d.FileId);
        builder.Property(d => d.FileId).ValueGeneratedNever();
        builder.HasOne<FileRecord>().WithOne().HasForeignKey<DamagedFileRecord>(d => d.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
