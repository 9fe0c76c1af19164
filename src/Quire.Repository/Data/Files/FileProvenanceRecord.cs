using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>Where a file comes from, as a document of the W3C's PROV; apart from its row since few ask for it.</summary>
public sealed class FileProvenanceRecord
{
    public long FileId { get; set; }

    /// <summary>The document, as it was sent.</summary>
    public required string Document { get; set; }

    /// <summary>Which of the entities in the document the file is.</summary>
    public required string Entity { get; set; }
}

internal sealed class FileProvenanceMapping : IEntityTypeConfiguration<FileProvenanceRecord>
{
    public void Configure(EntityTypeBuilder<FileProvenanceRecord> builder)
    {
        builder.ToTable("file_provenance");
        builder.HasKey(p => p.FileId);
        builder.Property(p => p.FileId).ValueGeneratedNever();
        builder
            .HasOne<FileRecord>()
            .WithOne()
            .HasForeignKey<FileProvenanceRecord>(p => p.FileId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
