using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Data.Datasets;

internal sealed class DatasetMapping : IEntityTypeConfiguration<DatasetRecord>
{
    public void Configure(EntityTypeBuilder<DatasetRecord> builder)
    {
        builder.ToTable("datasets");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne(d => d.Object).WithOne().HasForeignKey<DatasetRecord>(d => d.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Versions).WithOne(v => v.Dataset).HasForeignKey(v => v.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GuestbookRecord>().WithMany().HasForeignKey(d => d.GuestbookId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(d => d.GuestbookId);
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}
