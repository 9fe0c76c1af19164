using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

internal sealed class FeaturedItemMapping : IEntityTypeConfiguration<FeaturedItemRecord>
{
    public void Configure(EntityTypeBuilder<FeaturedItemRecord> builder)
    {
        builder.ToTable("featured_items");
        builder.HasIndex(i => i.CollectionId);
        builder.HasIndex(i => i.ObjectId);
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(i => i.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.Object).WithMany().HasForeignKey(i => i.ObjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.Image).WithOne().HasForeignKey<FeaturedImageRecord>(m => m.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
