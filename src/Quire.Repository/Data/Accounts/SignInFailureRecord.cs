using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>
/// A wrong password or key. In the database, so that guessing is slowed down by all replicas together and over restarts.
/// </summary>
public sealed class SignInFailureRecord
{
    public long Id { get; set; }

    /// <summary>Digest of what was tried to be opened: people type passwords where names belong.</summary>
    public required string NameHash { get; set; }

    /// <summary>Where it came from: an IPv4 address or an IPv6 network of 64 bits.</summary>
    public required string Address { get; set; }

    public DateTime At { get; set; }
}

internal sealed class SignInFailureMapping : IEntityTypeConfiguration<SignInFailureRecord>
{
    public void Configure(EntityTypeBuilder<SignInFailureRecord> builder)
    {
        builder.ToTable("sign_in_failures");
        builder.HasIndex(f => new { f.NameHash, f.At });
        builder.HasIndex(f => new { f.Address, f.At });
        builder.HasIndex(f => f.At);
    }
}
