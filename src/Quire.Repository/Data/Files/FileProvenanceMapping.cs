using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

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
