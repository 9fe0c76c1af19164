using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>Somebody is asked to show that an e-mail address is theirs; an account has one of these at most.</summary>
public sealed class EmailConfirmationRecord
{
    public long AccountId { get; set; }

    /// <summary>
    /// What whoever reads mail at the address can say. In clear, since administrators read it; it opens nothing.
    /// </summary>
    public required string Token { get; set; }

    /// <summary>The address in lower case. Another one is not confirmed by it.</summary>
    public required string EmailKey { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

internal sealed class EmailConfirmationMapping : IEntityTypeConfiguration<EmailConfirmationRecord>
{
    public void Configure(EntityTypeBuilder<EmailConfirmationRecord> builder)
    {
        builder.ToTable("email_confirmations");
        builder.HasKey(c => c.AccountId);
        builder.Property(c => c.AccountId).ValueGeneratedNever();
        builder.HasIndex(c => c.Token).IsUnique();
        builder
            .HasOne<AccountRecord>()
            .WithOne()
            .HasForeignKey<EmailConfirmationRecord>(c => c.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
