using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

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
