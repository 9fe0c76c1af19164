using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Data.Search;

/// <summary>A search whose public hits a collection shows by links, those to come as well.</summary>
public sealed class SavedSearchRecord
{
    public long Id { get; set; }

    public required string Query { get; set; }

    /// <summary>Filter queries, all of which must hold.</summary>
    public List<string> Filters { get; set; } = [];

    /// <summary>The collection that shows what is found.</summary>
    public long CollectionId { get; set; }

    public CollectionRecord Collection { get; set; } = null!;

    /// <summary>On whose behalf links are made: what this account may not link stays unlinked.</summary>
    public long CreatorId { get; set; }

    public AccountRecord Creator { get; set; } = null!;

    public DateTime CreatedAt { get; set; }
}

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearchRecord>
{
    public void Configure(EntityTypeBuilder<SavedSearchRecord> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(s => s.Filters).AsJson();
        builder.HasOne(s => s.Collection).WithMany().HasForeignKey(s => s.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Creator).WithMany().HasForeignKey(s => s.CreatorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.CollectionId);
        builder.HasIndex(s => s.CreatorId);
    }
}
