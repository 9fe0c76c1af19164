using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

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
