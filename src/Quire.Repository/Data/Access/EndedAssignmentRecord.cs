using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Somebody held a role on a collection, dataset or file, and no longer does.</summary>
public sealed class EndedAssignmentRecord
{
    public long Id { get; set; }

    public long ObjectId { get; set; }

    /// <summary>Assignee as the wire writes it.</summary>
    public required string Assignee { get; set; }

    /// <summary>Alias of the role when it ended; the role itself may be gone.</summary>
    public required string RoleAlias { get; set; }

    /// <summary>Who gave it; null for what was given before this was written down.</summary>
    public string? GivenBy { get; set; }

    public DateTime? GivenAt { get; set; }

    public required string EndedBy { get; set; }

    public DateTime EndedAt { get; set; }
}

internal sealed class EndedAssignmentMapping : IEntityTypeConfiguration<EndedAssignmentRecord>
{
    public void Configure(EntityTypeBuilder<EndedAssignmentRecord> builder)
    {
        builder.ToTable("ended_assignments");
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(a => a.ObjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.ObjectId);
    }
}
