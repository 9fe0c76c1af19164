using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

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
