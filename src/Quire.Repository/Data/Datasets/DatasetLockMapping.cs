using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

internal sealed class DatasetLockMapping : IEntityTypeConfiguration<DatasetLockRecord>
{
    public void Configure(EntityTypeBuilder<DatasetLockRecord> builder)
    {
        builder.ToTable("dataset_locks");
        builder.HasIndex(l => new { l.DatasetId, l.Kind }).IsUnique();
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(l => l.DatasetId).OnDelete(DeleteBehavior.Cascade);
    }
}
