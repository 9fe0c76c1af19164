using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>A way to a provider and back that was gone once, and is not gone again.</summary>
public sealed class UsedSignInRecord
{
    /// <summary>Digest of what the browser was given on the way out.</summary>
    public required string Hash { get; set; }

    public DateTime At { get; set; }
}

internal sealed class UsedSignInMapping : IEntityTypeConfiguration<UsedSignInRecord>
{
    public void Configure(EntityTypeBuilder<UsedSignInRecord> builder)
    {
        builder.ToTable("used_sign_ins");
        builder.HasKey(u => u.Hash);
        builder.HasIndex(u => u.At);
    }
}
