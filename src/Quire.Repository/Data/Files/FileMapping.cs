using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

internal sealed class FileMapping : IEntityTypeConfiguration<FileRecord>
{
    public void Configure(EntityTypeBuilder<FileRecord> builder)
    {
        builder.ToTable("data_files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne(f => f.Object).WithOne().HasForeignKey<FileRecord>(f => f.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new { f.StoreName, f.StorageKey }).IsUnique();
        builder.HasIndex(f => f.Checksum);
        builder.HasIndex(f => f.PreviousFileId);
        builder.HasIndex(f => f.ContentCheck).HasFilter("content_check <> 0");
        builder.Property(f => f.Digests).AsJson(StoredJson.Default.DictionaryStringString);
    }
}
