using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

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
