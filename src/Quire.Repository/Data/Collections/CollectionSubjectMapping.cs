using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

internal sealed class CollectionSubjectMapping : IEntityTypeConfiguration<CollectionSubjectRecord>
{
    public void Configure(EntityTypeBuilder<CollectionSubjectRecord> builder)
    {
        builder.ToTable("collection_subjects");
        builder.HasKey(s => new { s.CollectionId, s.Subject });
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(s => s.CollectionId).OnDelete(DeleteBehavior.Cascade);
    }
}
