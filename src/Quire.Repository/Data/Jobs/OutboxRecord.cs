using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Jobs;

/// <summary>
/// Something changed that followers (the search index of every replica, caches) must hear of. Sequence order is commit order.
/// </summary>
public sealed class OutboxRecord
{
    public long Sequence { get; set; }

    public OutboxKind Kind { get; set; }

    public long ObjectId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRecord>
{
    public void Configure(EntityTypeBuilder<OutboxRecord> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(o => o.Sequence);
    }
}
