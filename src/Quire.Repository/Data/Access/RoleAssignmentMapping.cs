using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignmentRecord>
{
    public void Configure(EntityTypeBuilder<RoleAssignmentRecord> builder)
    {
        builder.ToTable("role_assignments");
        builder.HasOne(a => a.Role).WithMany().HasForeignKey(a => a.RoleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(a => a.Object).WithMany().HasForeignKey(a => a.ObjectId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(a => new
            {
                a.ObjectId,
                a.Assignee,
                a.RoleId,
            })
            .IsUnique();
        builder.HasIndex(a => a.Assignee);
    }
}
