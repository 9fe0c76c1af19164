using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data;

internal sealed class RepositoryObjectMapping : IEntityTypeConfiguration<RepositoryObject>
{
    public void Configure(EntityTypeBuilder<RepositoryObject> builder)
    {
        builder.ToTable("dv_objects");
        builder.Ignore(o => o.PersistentId);
        builder.Ignore(o => o.PathForChildren);
        builder.Ignore(o => o.AncestorIds);
        builder.HasIndex(o => new { o.OwnerId, o.Kind });
        builder.HasIndex(o => o.AncestorPath);
        builder.HasIndex(o => o.PersistentKey).IsUnique();
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
