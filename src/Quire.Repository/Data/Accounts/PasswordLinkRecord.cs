using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>What was mailed to the owner of an account to set a password with; an account has one of these at most.</summary>
public sealed class PasswordLinkRecord
{
    public long AccountId { get; set; }

    /// <summary>Digest of what was mailed.</summary>
    public required string Hash { get; set; }

    /// <summary>The address it was mailed to, in lower case. It sets nothing once the account has another.</summary>
    public required string EmailKey { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

internal sealed class PasswordLinkMapping : IEntityTypeConfiguration<PasswordLinkRecord>
{
    public void Configure(EntityTypeBuilder<PasswordLinkRecord> builder)
    {
        builder.ToTable("password_links");
        builder.HasKey(l => l.AccountId);
        builder.Property(l => l.AccountId).ValueGeneratedNever();
        builder.HasIndex(l => l.Hash).IsUnique();
        builder
            .HasOne<AccountRecord>()
            .WithOne()
            .HasForeignKey<PasswordLinkRecord>(l => l.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
