using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

internal sealed class CollectionMapping : IEntityTypeConfiguration<CollectionRecord>
{
    public void Configure(EntityTypeBuilder<CollectionRecord> builder)
    {
        builder.ToTable("collections");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne(c => c.Object).WithOne().HasForeignKey<CollectionRecord>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.AliasKey).IsUnique();
        builder.Property(c => c.Contacts).AsJson();
        builder.Property(c => c.BlockNames).AsJson();
        builder.Property(c => c.Facets).AsJson();
        builder.Property(c => c.InputLevels).AsJson();
        builder.Property(c => c.Theme).AsJson();
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }
}
