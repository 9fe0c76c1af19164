using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Access;

/// <summary>
/// Somebody or some group belongs to a group put together in a collection. Either an account or a group, never both.
/// </summary>
public sealed class ExplicitGroupMemberRecord
{
    public long Id { get; set; }

    public long GroupId { get; set; }

    public ExplicitGroupRecord Group { get; set; } = null!;

    /// <summary>The account, by id: whoever takes its name later does not belong.</summary>
    public long? AccountId { get; set; }

    public AccountRecord? Account { get; set; }

    /// <summary>The group, as assignments write it.</summary>
    public string? Assignee { get; set; }
}

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
