using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>Something the page of a collection shows first: a text, or a collection, dataset or file.</summary>
public sealed class FeaturedItemRecord
{
    public long Id { get; set; }

    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    /// <summary>The object shown; null for a text.</summary>
    public long? ObjectId { get; set; }

    public RepositoryObject? Object { get; set; }

    /// <summary>Cleaned HTML; null where an object is shown.</summary>
    public string? Content { get; set; }

    public int DisplayOrder { get; set; }

    /// <summary>Name of the file of its picture; null without one.</summary>
    public string? ImageName { get; set; }

    /// <summary>Its picture; loaded where it is asked for alone.</summary>
    public FeaturedImageRecord? Image { get; set; }
}

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
