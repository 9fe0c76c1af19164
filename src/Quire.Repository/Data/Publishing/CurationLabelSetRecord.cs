using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Publishing;

/// <summary>The set of curation labels a collection or a dataset has of its own.</summary>
public sealed class CurationLabelSetRecord
{
    public long ObjectId { get; set; }

    /// <summary>Name of the set, or <c>DISABLED</c>.</summary>
    public required string Name { get; set; }
}

internal sealed class CurationLabelSetMapping : IEntityTypeConfiguration<CurationLabelSetRecord>
{
    public void Configure(EntityTypeBuilder<CurationLabelSetRecord> builder)
    {
        builder.ToTable("curation_label_sets");
        builder.HasKey(s => s.ObjectId);
        builder.Property(s => s.ObjectId).ValueGeneratedNever();
        builder
            .HasOne<RepositoryObject>()
            .WithOne()
            .HasForeignKey<CurationLabelSetRecord>(s => s.ObjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
