using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>The picture of the logo of a collection. Small, so that it lives and goes with its row.</summary>
public sealed class CollectionLogoRecord
{
    public long CollectionId { get; set; }

    /// <summary>A PNG, as large as any that is given out.</summary>
    public required byte[] Png { get; set; }
}

internal sealed class CollectionLogoMapping : IEntityTypeConfiguration<CollectionLogoRecord>
{
    public void Configure(EntityTypeBuilder<CollectionLogoRecord> builder)
    {
        builder.ToTable("collection_logos");
        builder.HasKey(l => l.CollectionId);
        builder.Property(l => l.CollectionId).ValueGeneratedNever();
        builder
            .HasOne<CollectionRecord>()
            .WithOne()
            .HasForeignKey<CollectionLogoRecord>(l => l.CollectionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
