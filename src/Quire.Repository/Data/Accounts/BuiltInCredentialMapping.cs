using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

internal sealed class BuiltInCredentialMapping : IEntityTypeConfiguration<BuiltInCredentialRecord>
{
    public void Configure(EntityTypeBuilder<BuiltInCredentialRecord> builder)
    {
        builder.ToTable("builtin_credentials");
        builder.HasIndex(c => c.AccountId).IsUnique();
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
