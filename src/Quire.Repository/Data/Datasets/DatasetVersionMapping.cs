using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

internal sealed class DatasetVersionMapping : IEntityTypeConfiguration<DatasetVersionRecord>
{
    public void Configure(EntityTypeBuilder<DatasetVersionRecord> builder)
    {
        builder.ToTable("dataset_versions");
        builder.Ignore(v => v.Number);
        builder.Property(v => v.Terms).AsJson();
        builder.HasIndex(v => new { v.DatasetId, v.Sequence }).IsUnique();
        builder.HasIndex(v => new { v.DatasetId, v.Major, v.Minor });
        builder.Property(v => v.Revision).IsConcurrencyToken();
    }
}
