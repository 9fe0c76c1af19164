using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class EndedAssignmentMapping : IEntityTypeConfiguration<EndedAssignmentRecord>
{
    public void Configure(EntityTypeBuilder<EndedAssignmentRecord> builder)
    {
        builder.ToTable("ended_assignments");
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(a => a.ObjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.ObjectId);
    }
}
