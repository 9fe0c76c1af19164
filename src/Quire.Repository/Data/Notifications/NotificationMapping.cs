using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Notifications;

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
