using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Notifications;

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
