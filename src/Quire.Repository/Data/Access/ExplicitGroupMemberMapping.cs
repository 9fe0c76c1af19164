using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class ExplicitGroupMemberMapping : IEntityTypeConfiguration<ExplicitGroupMemberRecord>
{
    public void Configure(EntityTypeBuilder<ExplicitGroupMemberRecord> builder)
    {
        builder.ToTable("explicit_group_members");
        builder.HasOne(m => m.Group).WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.GroupId, m.AccountId }).IsUnique();
        builder.HasIndex(m => new { m.GroupId, m.Assignee }).IsUnique();
        builder.HasIndex(m => m.AccountId);
        builder.HasIndex(m => m.Assignee);
    }
}
