using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

internal sealed class FileEntryEndMapping : IEntityTypeConfiguration<FileEntryEndRecord>
{
    public void Configure(EntityTypeBuilder<FileEntryEndRecord> builder)
    {
        builder.ToTable("file_metadata_ends");
        builder.HasKey(e => e.EntryId);
        builder.Property(e => e.EntryId).ValueGeneratedNever();
        builder.HasIndex(e => new { e.DatasetId, e.Sequence });
    }
}
