using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Access;

internal sealed class DownloadPassMapping : IEntityTypeConfiguration<DownloadPassRecord>
{
    public void Configure(EntityTypeBuilder<DownloadPassRecord> builder)
    {
        builder.ToTable("download_passes");
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(p => p.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.KeyHash).IsUnique();
        builder.HasIndex(p => p.DatasetId);
        builder.HasIndex(p => p.AccountId);
        builder.HasIndex(p => p.Until);
    }
}
