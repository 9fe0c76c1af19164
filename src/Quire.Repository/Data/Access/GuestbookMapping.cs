using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Data.Access;

internal sealed class GuestbookMapping : IEntityTypeConfiguration<GuestbookRecord>
{
    public void Configure(EntityTypeBuilder<GuestbookRecord> builder)
    {
        builder.ToTable("guestbooks");
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(g => g.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => g.CollectionId);
        builder.Property(g => g.Questions).AsJson(StoredJson.Default.ListGuestbookQuestion);
    }
}
