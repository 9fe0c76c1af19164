using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>The password of a built-in account.</summary>
public sealed class BuiltInCredentialRecord
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string UserName { get; set; }

    /// <summary>Salted hash with its parameters; never the password.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>What the account's tokens are sealed with; null until it is first needed.</summary>
    public string? TokenPublicKey { get; set; }

    /// <summary>What opens them, encrypted by the password; null until it is first needed.</summary>
    public string? TokenPrivateKey { get; set; }
}

internal sealed class BuiltInCredentialMapping : IEntityTypeConfiguration<BuiltInCredentialRecord>
{
    public void Configure(EntityTypeBuilder<BuiltInCredentialRecord> builder)
    {
        builder.ToTable("builtin_credentials");
        builder.HasIndex(c => c.AccountId).IsUnique();
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
