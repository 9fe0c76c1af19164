using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>A group people put together in a collection; roles can be given to it.</summary>
public sealed class ExplicitGroupRecord
{
    public long Id { get; set; }

    /// <summary>The collection whose managers look after it.</summary>
    public long OwnerId { get; set; }

    /// <summary>Unique in the collection.</summary>
    public required string Alias { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }
}

internal sealed class ExplicitGroupMapping : IEntityTypeConfiguration<ExplicitGroupRecord>
{
    public void Configure(EntityTypeBuilder<ExplicitGroupRecord> builder)
    {
        builder.ToTable("explicit_groups");
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(g => g.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.OwnerId, g.Alias }).IsUnique();
    }
}
