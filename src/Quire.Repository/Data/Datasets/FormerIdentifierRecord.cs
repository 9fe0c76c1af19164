using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

/// <summary>
/// An identifier a dataset had before the one it had last, which the dataset itself knows: it leads to the dataset, and no other
/// is given it.
/// </summary>
public sealed class FormerIdentifierRecord
{
    /// <summary>The identifier as identifiers are compared.</summary>
    public required string Key { get; set; }

    public long DatasetId { get; set; }
}

internal sealed class FormerIdentifierMapping : IEntityTypeConfiguration<FormerIdentifierRecord>
{
    public void Configure(EntityTypeBuilder<FormerIdentifierRecord> builder)
    {
        builder.ToTable("former_identifiers");
        builder.HasKey(f => f.Key);
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(f => f.DatasetId).OnDelete(DeleteBehavior.Cascade);
    }
}
