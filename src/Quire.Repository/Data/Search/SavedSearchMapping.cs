using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Search;

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearchRecord>
{
    public void Configure(EntityTypeBuilder<SavedSearchRecord> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(s => s.Filters).AsJson(StoredJson.Default.ListString);
        builder.HasOne(s => s.Collection).WithMany().HasForeignKey(s => s.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Creator).WithMany().HasForeignKey(s => s.CreatorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.CollectionId);
        builder.HasIndex(s => s.CreatorId);
    }
}
