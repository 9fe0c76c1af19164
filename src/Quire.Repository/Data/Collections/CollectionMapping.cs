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
        builder.Property(c => c.Contacts).AsJson(StoredJson.Default.ListString);
        builder.Property(c => c.BlockNames).AsJson(StoredJson.Default.ListString);
        builder.Property(c => c.Facets).AsJson(StoredJson.Default.ListString);
        builder.Property(c => c.BlockFacets).AsJson(StoredJson.Default.ListString!);
        builder.Property(c => c.AllowedDatasetTypes).AsJson(StoredJson.Default.ListString!);
        builder.Property(c => c.InputLevels).AsJson(StoredJson.Default.ListInputLevel);
        builder.Property(c => c.Theme).AsJson(StoredJson.Default.Theme!);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }
}
