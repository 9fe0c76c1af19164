using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Data.Access;

/// <summary>What people are asked before they download files of a dataset, or before they ask for access to them.</summary>
public sealed class GuestbookRecord
{
    public long Id { get; set; }

    /// <summary>The collection it belongs to; datasets below may use it.</summary>
    public long CollectionId { get; set; }

    public required string Name { get; set; }

    /// <summary>Whether it asks anybody anything.</summary>
    public bool Enabled { get; set; }

    public bool NameRequired { get; set; }

    public bool EmailRequired { get; set; }

    public bool InstitutionRequired { get; set; }

    public bool PositionRequired { get; set; }

    public List<GuestbookQuestion> Questions { get; set; } = [];

    public DateTime CreatedAt { get; set; }
}

internal sealed class GuestbookMapping : IEntityTypeConfiguration<GuestbookRecord>
{
    public void Configure(EntityTypeBuilder<GuestbookRecord> builder)
    {
        builder.ToTable("guestbooks");
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(g => g.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => g.CollectionId);
        builder.Property(g => g.Questions).AsJson();
    }
}
