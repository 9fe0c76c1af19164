using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Notifications;

/// <summary>Something somebody is told of with the next mail of the day.</summary>
public sealed class WaitingMailRecord
{
    public long Id { get; set; }

    /// <summary>Who is told.</summary>
    public long AccountId { get; set; }

    /// <summary>What happened, by its wire name.</summary>
    public required string Kind { get; set; }

    /// <summary>The collection, dataset or file it is about, which may be gone; null for none.</summary>
    public long? ObjectId { get; set; }

    /// <summary>What it was called then.</summary>
    public string? ObjectName { get; set; }

    /// <summary>Who did it; null for the installation itself.</summary>
    public long? ActorId { get; set; }

    /// <summary>What is to be said besides: a role, a reason, a label.</summary>
    public string? Details { get; set; }

    public DateTime At { get; set; }
}

internal sealed class WaitingMailMapping : IEntityTypeConfiguration<WaitingMailRecord>
{
    public void Configure(EntityTypeBuilder<WaitingMailRecord> builder)
    {
        builder.ToTable("waiting_mails");
        builder.HasIndex(m => m.AccountId);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
