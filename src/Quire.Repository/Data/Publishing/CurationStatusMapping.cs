using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Publishing;

internal sealed class CurationStatusMapping : IEntityTypeConfiguration<CurationStatusRecord>
{
    public void Configure(EntityTypeBuilder<CurationStatusRecord> builder)
    {
        builder.ToTable("curation_statuses");
        builder.HasIndex(s => s.VersionId);
        builder.HasIndex(s => s.AccountId);
        builder.HasOne<DatasetVersionRecord>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
