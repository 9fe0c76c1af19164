using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

internal sealed class FeaturedImageMapping : IEntityTypeConfiguration<FeaturedImageRecord>
{
    public void Configure(EntityTypeBuilder<FeaturedImageRecord> builder)
    {
        builder.ToTable("featured_images");
        builder.HasKey(m => m.ItemId);
        builder.Property(m => m.ItemId).ValueGeneratedNever();
    }
}
