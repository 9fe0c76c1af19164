using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Publishing;

internal sealed class CurationLabelSetMapping : IEntityTypeConfiguration<CurationLabelSetRecord>
{
    public void Configure(EntityTypeBuilder<CurationLabelSetRecord> builder)
    {
        builder.ToTable("curation_label_sets");
        builder.HasKey(s => s.ObjectId);
        builder.Property(s => s.ObjectId).ValueGeneratedNever();
        builder
            .HasOne<RepositoryObject>()
            .WithOne()
            .HasForeignKey<CurationLabelSetRecord>(s => s.ObjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
