using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Files;

internal sealed class FileEntryMapping : IEntityTypeConfiguration<FileEntryRecord>
{
    public void Configure(EntityTypeBuilder<FileEntryRecord> builder)
    {
        builder.ToTable("file_metadata");
        builder.Ignore(e => e.Path);
        builder.HasOne(e => e.File).WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(e => e.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.End).WithOne().HasForeignKey<FileEntryEndRecord>(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new
        {
            e.DatasetId,
            e.Label,
            e.Id,
        });
        builder.HasIndex(e => new { e.DatasetId, e.FirstSequence });
        builder.HasIndex(e => e.FileId);
        builder.Property(e => e.Categories).AsJson(StoredJson.Default.ListString);
        builder.Property(e => e.TabularTags).AsJson(StoredJson.Default.ListString);
        builder.Property(e => e.Revision).IsConcurrencyToken();
    }
}
