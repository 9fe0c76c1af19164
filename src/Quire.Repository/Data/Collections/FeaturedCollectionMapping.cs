using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

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
