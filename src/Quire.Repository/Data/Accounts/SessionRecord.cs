using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>
/// Somebody signed in with a browser; or a provider vouches for somebody who has no account yet, and is about to make one.
/// </summary>
public sealed class SessionRecord
{
    public long Id { get; set; }

    /// <summary>Digest of what the browser says; what it says is nowhere else.</summary>
    public required string Hash { get; set; }

    /// <summary>The account; null for somebody who is about to make one.</summary>
    public long? AccountId { get; set; }

    /// <summary>Who vouched for them.</summary>
    public required string ProviderId { get; set; }

    /// <summary>Their name there; null where a password was given here.</summary>
    public string? PersistentUserId { get; set; }

    /// <summary>What the provider says of somebody who is about to make an account; null for all others.</summary>
    public VouchedPerson? Claims { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last used, to some minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When it ends, however often it is used.</summary>
    public DateTime ExpiresAt { get; set; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<SessionRecord>
{
    public void Configure(EntityTypeBuilder<SessionRecord> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Claims).AsJson();
        builder.HasIndex(s => s.Hash).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ExpiresAt);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
