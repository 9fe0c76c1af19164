using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Notifications;

/// <summary>Somebody does not want to be told of something.</summary>
public sealed class MutedNotificationRecord
{
    public long AccountId { get; set; }

    /// <summary>What happened, by its wire name.</summary>
    public required string Kind { get; set; }

    /// <summary>Whether it is not to be mailed; else it is not to be listed.</summary>
    public bool IsMail { get; set; }
}

internal sealed class MutedNotificationMapping : IEntityTypeConfiguration<MutedNotificationRecord>
{
    public void Configure(EntityTypeBuilder<MutedNotificationRecord> builder)
    {
        builder.ToTable("muted_notifications");
        builder.HasKey(m => new
        {
            m.AccountId,
            m.Kind,
            m.IsMail,
        });
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
