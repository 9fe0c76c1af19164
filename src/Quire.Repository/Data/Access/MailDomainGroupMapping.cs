using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

internal sealed class MailDomainGroupMapping : IEntityTypeConfiguration<MailDomainGroupRecord>
{
    public void Configure(EntityTypeBuilder<MailDomainGroupRecord> builder)
    {
        builder.ToTable("mail_domain_groups");
        builder.HasIndex(g => g.Alias).IsUnique();
        builder.Property(g => g.Domains).AsJson(StoredJson.Default.ListString);
    }
}
