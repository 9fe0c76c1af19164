using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Data.Datasets;

internal sealed class DatasetVersionMapping : IEntityTypeConfiguration<DatasetVersionRecord>
{
    public void Configure(EntityTypeBuilder<DatasetVersionRecord> builder)
    {
        builder.ToTable("dataset_versions");
        builder.Ignore(v => v.Number);
        builder.Ignore(v => v.Terms);
        builder.Property(v => v.TermsTexts).HasColumnName("terms").AsJson(StoredJson.Default.TermsOfUse);
        // Nothing may be licensed under what is not there: neither is removed under the hands of the other.
        builder.HasOne<LicenseRecord>().WithMany().HasForeignKey(v => v.LicenseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.DatasetId, v.Sequence }).IsUnique();
        builder.HasIndex(v => new
        {
            v.DatasetId,
            v.Major,
            v.Minor,
        });
        builder.Property(v => v.Revision).IsConcurrencyToken();
    }
}
