using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Everybody whose confirmed e-mail address is of certain domains; roles can be given to them.</summary>
public sealed class MailDomainGroupRecord
{
    public long Id { get; set; }

    public required string Alias { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>The domains in lower case, or expressions that a whole domain must match.</summary>
    public List<string> Domains { get; set; } = [];

    /// <summary>Whether <see cref="Domains"/> are expressions.</summary>
    public bool IsExpression { get; set; }
}

internal sealed class MailDomainGroupMapping : IEntityTypeConfiguration<MailDomainGroupRecord>
{
    public void Configure(EntityTypeBuilder<MailDomainGroupRecord> builder)
    {
        builder.ToTable("mail_domain_groups");
        builder.HasIndex(g => g.Alias).IsUnique();
        builder.Property(g => g.Domains).AsJson();
    }
}
