using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class LicenseMapping : IEntityTypeConfiguration<LicenseRecord>
{
    public void Configure(EntityTypeBuilder<LicenseRecord> builder)
    {
        builder.ToTable("licenses");
        builder.HasIndex(l => l.Name).IsUnique();
        builder.HasIndex(l => l.Uri).IsUnique();
    }
}
