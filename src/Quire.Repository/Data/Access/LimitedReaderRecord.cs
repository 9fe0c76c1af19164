using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Somebody a limited collection is there for.</summary>
public sealed class LimitedReaderRecord
{
    public long CollectionId { get; set; }

    /// <summary>As role assignments write it: <c>@jane</c>, <c>&amp;explicit/1-staff</c>.</summary>
    public required string Assignee { get; set; }
}

internal sealed class LimitedReaderMapping : IEntityTypeConfiguration<LimitedReaderRecord>
{
    public void Configure(EntityTypeBuilder<LimitedReaderRecord> builder)
    {
        builder.ToTable("limited_readers");
        builder.HasKey(r => new { r.CollectionId, r.Assignee });
        builder.HasIndex(r => r.Assignee);
        builder
            .HasOne<LimitedCollectionRecord>()
            .WithMany(l => l.Readers)
            .HasForeignKey(r => r.CollectionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
