using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

internal sealed class DatasetTypeMapping : IEntityTypeConfiguration<DatasetTypeRecord>
{
    public void Configure(EntityTypeBuilder<DatasetTypeRecord> builder)
    {
        builder.ToTable("dataset_types");
        builder.HasIndex(t => t.Name).IsUnique();
        builder.Property(t => t.BlockNames).AsJson(StoredJson.Default.ListString);
        builder.Property(t => t.LicenseIds).AsJson(StoredJson.Default.ListInt64);
    }
}
