using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>A collection shows a collection or dataset that lies elsewhere, with everything in it.</summary>
public sealed class CollectionLinkRecord
{
    public long Id { get; set; }

    /// <summary>The collection or dataset shown.</summary>
    public long ObjectId { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    public CollectionRecord Collection { get; set; } = null!;

    public DateTime CreatedAt { get; set; }
}

internal sealed class CollectionLinkMapping : IEntityTypeConfiguration<CollectionLinkRecord>
{
    public void Configure(EntityTypeBuilder<CollectionLinkRecord> builder)
    {
        builder.ToTable("collection_links");
        builder.HasOne(l => l.Object).WithMany().HasForeignKey(l => l.ObjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(l => l.Collection).WithMany().HasForeignKey(l => l.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.ObjectId, l.CollectionId }).IsUnique();
        builder.HasIndex(l => l.CollectionId);
    }
}
