using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class ExplicitGroupMapping : IEntityTypeConfiguration<ExplicitGroupRecord>
{
    public void Configure(EntityTypeBuilder<ExplicitGroupRecord> builder)
    {
        builder.ToTable("explicit_groups");
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(g => g.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.OwnerId, g.Alias }).IsUnique();
    }
}
