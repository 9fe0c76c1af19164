using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLinkRecord>
{
    public void Configure(EntityTypeBuilder<PreviewLinkRecord> builder)
    {
        builder.ToTable("preview_links");
        builder.HasKey(l => l.DatasetId);
        builder.Property(l => l.DatasetId).ValueGeneratedNever();
        builder
            .HasOne<RepositoryObject>()
            .WithOne()
            .HasForeignKey<PreviewLinkRecord>(l => l.DatasetId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(l => l.Assignment).WithMany().HasForeignKey(l => l.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.Token).IsUnique();
    }
}
