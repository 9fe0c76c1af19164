using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class IpGroupMapping : IEntityTypeConfiguration<IpGroupRecord>
{
    public void Configure(EntityTypeBuilder<IpGroupRecord> builder)
    {
        builder.ToTable("ip_groups");
        builder.HasIndex(g => g.Alias).IsUnique();
        builder.Property(g => g.Ranges).AsJson(StoredJson.Default.ListString);
    }
}
