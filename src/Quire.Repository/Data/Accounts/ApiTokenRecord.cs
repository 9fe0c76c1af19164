using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Access;

namespace Quire.Repository.Data.Accounts;

/// <summary>An API token of an account. Its text is kept for its owner alone: a stolen database opens no account.</summary>
public sealed class ApiTokenRecord
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public AccountRecord Account { get; set; } = null!;

    /// <summary>SHA-256 of the token in lower-case hexadecimal; unique.</summary>
    public required string Hash { get; set; }

    /// <summary>
    /// The token, to be read by who has the account's password; null for those with names and those of accounts without one.
    /// </summary>
    public string? Sealed { get; set; }

    /// <summary>
    /// Name its owner gave it, unique in the account; null for the one clients expect an account to have, and for those issued
    /// beside it for a password.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>What it allows.</summary>
    public TokenScope Scope { get; set; }

    /// <summary>When it was last used, to a few minutes; null for never. Kept for tokens with a name.</summary>
    public DateTime? LastUsedAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiTokenRecord>
{
    public void Configure(EntityTypeBuilder<ApiTokenRecord> builder)
    {
        builder.ToTable("api_tokens");
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => new { t.AccountId, t.Name }).IsUnique();
        builder.HasOne(t => t.Account).WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
