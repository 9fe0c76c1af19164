using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRecord>
{
    public void Configure(EntityTypeBuilder<AccountRecord> builder)
    {
        builder.ToTable("accounts");
        builder.Ignore(a => a.DisplayName);
        builder.HasIndex(a => a.IdentifierKey).IsUnique();
        builder.HasIndex(a => a.EmailKey).IsUnique();
        builder.HasIndex(a => new { a.ProviderId, a.PersistentUserId }).IsUnique();
    }
}
