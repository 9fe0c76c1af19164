using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>
/// A file of which stored bytes were found to be damaged or gone, its own or those of something beside it; it stays until they
/// are found whole again.
/// </summary>
public sealed class DamagedFileRecord
{
    public long FileId { get; set; }

    /// <summary>Key in its store of what lies beside the file or was derived from it; empty for the bytes deposited.</summary>
    public string Beside { get; set; } = "";

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
        builder.HasKey(d => new { d.FileId, d.Beside });
        builder.Property(d => d.FileId).ValueGeneratedNever();
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
