using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

/// <summary>A type datasets can be of, such as software. Datasets name it, so a name never changes.</summary>
public sealed class DatasetTypeRecord
{
    public long Id { get; set; }

    /// <summary>Unique; what requests and datasets call it.</summary>
    public required string Name { get; set; }

    public required string DisplayName { get; set; }

    public string? Description { get; set; }

    /// <summary>Names of metadata blocks that are offered for datasets of the type besides those of the collection.</summary>
    public List<string> BlockNames { get; set; } = [];

    /// <summary>Ids of the licences datasets of the type may be under; empty for all.</summary>
    public List<long> LicenseIds { get; set; } = [];
}

internal sealed class DatasetTypeMapping : IEntityTypeConfiguration<DatasetTypeRecord>
{
    public void Configure(EntityTypeBuilder<DatasetTypeRecord> builder)
    {
        builder.ToTable("dataset_types");
        builder.HasIndex(t => t.Name).IsUnique();
        builder.Property(t => t.BlockNames).AsJson();
        builder.Property(t => t.LicenseIds).AsJson();
    }
}
