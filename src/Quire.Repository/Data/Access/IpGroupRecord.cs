using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Whoever calls from certain addresses; roles can be given to them.</summary>
public sealed class IpGroupRecord
{
    public long Id { get; set; }

    public required string Alias { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Ranges, each as <c>first-last</c>, in the order they were given.</summary>
    public List<string> Ranges { get; set; } = [];
}

internal sealed class IpGroupMapping : IEntityTypeConfiguration<IpGroupRecord>
{
    public void Configure(EntityTypeBuilder<IpGroupRecord> builder)
    {
        builder.ToTable("ip_groups");
        builder.HasIndex(g => g.Alias).IsUnique();
        builder.Property(g => g.Ranges).AsJson();
    }
}
