using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Installation;

internal sealed class StoreMapping : IEntityTypeConfiguration<StoreRecord>
{
    public void Configure(EntityTypeBuilder<StoreRecord> builder)
    {
        builder.ToTable("stores");
        builder.HasKey(s => s.Name);
        builder.HasIndex(s => s.StoreId).IsUnique();
    }
}
