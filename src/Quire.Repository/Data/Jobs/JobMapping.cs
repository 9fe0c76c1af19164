using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> builder)
    {
        builder.ToTable("jobs");
        builder.HasIndex(j => new { j.State, j.RunAfter });
        builder.HasIndex(j => j.ObjectId);
        builder.HasIndex(j => j.Recurring).IsUnique();
    }
}
