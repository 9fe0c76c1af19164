using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

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
