using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

internal sealed class AuthenticationProviderMapping : IEntityTypeConfiguration<AuthenticationProviderRecord>
{
    public void Configure(EntityTypeBuilder<AuthenticationProviderRecord> builder)
    {
        builder.ToTable("authentication_providers");
        builder.HasKey(p => p.Id);
    }
}
