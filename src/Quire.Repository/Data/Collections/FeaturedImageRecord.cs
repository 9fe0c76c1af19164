using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>The picture of a featured item. Small, so that it lives and goes with its row.</summary>
public sealed class FeaturedImageRecord
{
    public long ItemId { get; set; }

    /// <summary>Its type, as its first bytes tell.</summary>
    public required string ContentType { get; set; }

    public required byte[] Bytes { get; set; }

    /// <summary>Changes whenever the picture does.</summary>
    public required string Tag { get; set; }
}

internal sealed class FeaturedImageMapping : IEntityTypeConfiguration<FeaturedImageRecord>
{
    public void Configure(EntityTypeBuilder<FeaturedImageRecord> builder)
    {
        builder.ToTable("featured_images");
        builder.HasKey(m => m.ItemId);
        builder.Property(m => m.ItemId).ValueGeneratedNever();
    }
}
