using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class ShibbolethGroupMapping : IEntityTypeConfiguration<ShibbolethGroupRecord>
{
    public void Configure(EntityTypeBuilder<ShibbolethGroupRecord> builder) => builder.ToTable("shibboleth_groups");
}
