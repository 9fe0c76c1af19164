using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metadata;

/// <summary>A metadata block.</summary>
public sealed class BlockRecord
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string DisplayName { get; set; }

    public string? Uri { get; set; }

    public string? OwnerAlias { get; set; }

    public List<FieldTypeRecord> Fields { get; set; } = [];
}

internal sealed class BlockMapping : IEntityTypeConfiguration<BlockRecord>
{
    public void Configure(EntityTypeBuilder<BlockRecord> builder)
    {
        builder.ToTable("metadata_blocks");
        builder.HasIndex(b => b.Name).IsUnique();
        builder.HasMany(b => b.Fields).WithOne().HasForeignKey(f => f.BlockId).OnDelete(DeleteBehavior.Cascade);
    }
}
