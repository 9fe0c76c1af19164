using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>A collection that another one shows first.</summary>
public sealed class FeaturedCollectionRecord
{
    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    /// <summary>The collection shown.</summary>
    public long FeaturedId { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    public int Position { get; set; }
}

internal sealed class FeaturedCollectionMapping : IEntityTypeConfiguration<FeaturedCollectionRecord>
{
    public void Configure(EntityTypeBuilder<FeaturedCollectionRecord> builder)
    {
        builder.ToTable("featured_collections");
        builder.HasKey(f => new { f.CollectionId, f.FeaturedId });
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(f => f.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(f => f.FeaturedId).OnDelete(DeleteBehavior.Cascade);
    }
}
