using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Files;

internal sealed class IssuedUploadMapping : IEntityTypeConfiguration<IssuedUploadRecord>
{
    public void Configure(EntityTypeBuilder<IssuedUploadRecord> builder)
    {
        builder.ToTable("issued_uploads");
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(u => u.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(u => new { u.StoreName, u.StorageKey }).IsUnique();
        builder.HasIndex(u => u.ExpiresAt);
    }
}
