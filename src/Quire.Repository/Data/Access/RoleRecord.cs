using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Access;

namespace Quire.Repository.Data.Access;

/// <summary>A named set of permissions; built-in ones have no owner.</summary>
public sealed class RoleRecord
{
    public long Id { get; set; }

    public required string Alias { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public Permission Permissions { get; set; }

    /// <summary>The collection that defined it; null for a role of the installation.</summary>
    public long? OwnerId { get; set; }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<RoleRecord>
{
    public void Configure(EntityTypeBuilder<RoleRecord> builder)
    {
        builder.ToTable("roles");
        builder.HasIndex(r => r.Alias).IsUnique();
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
