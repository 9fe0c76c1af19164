using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Notifications;

/// <summary>Something somebody is told of.</summary>
public sealed class NotificationRecord
{
    public long Id { get; set; }

    /// <summary>Who is told.</summary>
    public long AccountId { get; set; }

    /// <summary>What happened, by its wire name, such as <c>PUBLISHEDDS</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The collection, dataset or file it is about, which may be gone; null for none.</summary>
    public long? ObjectId { get; set; }

    /// <summary>What it was called then: later names are nothing whoever was told must be allowed to see.</summary>
    public string? ObjectName { get; set; }

    /// <summary>Who did it; null for the installation itself.</summary>
    public long? ActorId { get; set; }

    /// <summary>What is to be said besides: a role, a reason, a label.</summary>
    public string? Details { get; set; }

    public DateTime SentAt { get; set; }

    public bool IsRead { get; set; }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<NotificationRecord>
{
    public void Configure(EntityTypeBuilder<NotificationRecord> builder)
    {
        builder.ToTable("notifications");
        builder.HasIndex(n => new { n.AccountId, n.IsRead });
        builder.HasIndex(n => n.ActorId);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
