using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metadata;

internal sealed class BlockMapping : IEntityTypeConfiguration<BlockRecord>
{
    public void Configure(EntityTypeBuilder<BlockRecord> builder)
    {
        builder.ToTable("metadata_blocks");
        builder.HasIndex(b => b.Name).IsUnique();
        builder.HasMany(b => b.Fields).WithOne().HasForeignKey(f => f.BlockId).OnDelete(DeleteBehavior.Cascade);
    }
}
