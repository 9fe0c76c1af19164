using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Somebody holds a role on a collection, dataset or file.</summary>
public sealed class RoleAssignmentRecord
{
    public long Id { get; set; }

    /// <summary>
    /// Assignee as the wire writes it: <c>@jane</c>, <c>:authenticated-users</c>, <c>&amp;explicit/1-staff</c>.
    /// </summary>
    public required string Assignee { get; set; }

    public long RoleId { get; set; }

    public RoleRecord Role { get; set; } = null!;

    public long ObjectId { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    /// <summary>Who gave it; null for what was given before this was written down.</summary>
    public string? GivenBy { get; set; }

    public DateTime? GivenAt { get; set; }
}

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
