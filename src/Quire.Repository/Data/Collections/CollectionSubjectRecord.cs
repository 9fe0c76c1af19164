using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>A subject of something published below a collection.</summary>
public sealed class CollectionSubjectRecord
{
    public long CollectionId { get; set; }

    /// <summary>A value of the field <c>subject</c>.</summary>
    public required string Subject { get; set; }
}

internal sealed class CollectionSubjectMapping : IEntityTypeConfiguration<CollectionSubjectRecord>
{
    public void Configure(EntityTypeBuilder<CollectionSubjectRecord> builder)
    {
        builder.ToTable("collection_subjects");
        builder.HasKey(s => new { s.CollectionId, s.Subject });
        builder.HasOne<CollectionRecord>().WithMany().HasForeignKey(s => s.CollectionId).OnDelete(DeleteBehavior.Cascade);
    }
}
