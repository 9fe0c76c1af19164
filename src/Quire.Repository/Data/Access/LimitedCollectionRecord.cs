using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Data.Access;

/// <summary>A collection that, with everything in it, is there for some alone. Its readers are rows of their own.</summary>
public sealed class LimitedCollectionRecord
{
    public long CollectionId { get; set; }

    public CollectionRecord Collection { get; set; } = null!;

    public List<LimitedReaderRecord> Readers { get; set; } = [];
}

internal sealed class LimitedCollectionMapping : IEntityTypeConfiguration<LimitedCollectionRecord>
{
    public void Configure(EntityTypeBuilder<LimitedCollectionRecord> builder)
    {
        builder.ToTable("limited_collections");
        builder.HasKey(l => l.CollectionId);
        builder.Property(l => l.CollectionId).ValueGeneratedNever();
        builder
            .HasOne(l => l.Collection)
            .WithOne()
            .HasForeignKey<LimitedCollectionRecord>(l => l.CollectionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
