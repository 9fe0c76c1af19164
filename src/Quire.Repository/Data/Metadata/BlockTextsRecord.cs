using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metadata;

/// <summary>What a metadata block and its fields are called in a language.</summary>
public sealed class BlockTextsRecord
{
    public long BlockId { get; set; }

    /// <summary>Code of the language, small, such as <c>de</c> or <c>fr-ca</c>.</summary>
    public required string Language { get; set; }

    /// <summary>Texts by key; one column, since they are always read and replaced together.</summary>
    public Dictionary<string, string> Texts { get; set; } = new(StringComparer.Ordinal);
}

internal sealed class BlockTextsMapping : IEntityTypeConfiguration<BlockTextsRecord>
{
    public void Configure(EntityTypeBuilder<BlockTextsRecord> builder)
    {
        builder.ToTable("metadata_block_texts");
        builder.HasKey(t => new { t.BlockId, t.Language });
        builder.HasOne<BlockRecord>().WithMany().HasForeignKey(t => t.BlockId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.Texts).AsJson();
    }
}
