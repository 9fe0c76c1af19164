using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Administration;

/// <summary>A message shown to everybody on every page.</summary>
public sealed class BannerMessageRecord
{
    public long Id { get; set; }

    /// <summary>Its texts by language.</summary>
    public Dictionary<string, string> Texts { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Whether whoever has read it can put it away.</summary>
    public bool Dismissible { get; set; }

    /// <summary>Whether it is shown.</summary>
    public bool Active { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class BannerMessageMapping : IEntityTypeConfiguration<BannerMessageRecord>
{
    public void Configure(EntityTypeBuilder<BannerMessageRecord> builder)
    {
        builder.ToTable("banner_messages");
        builder.Property(b => b.Texts).AsJson();
    }
}
