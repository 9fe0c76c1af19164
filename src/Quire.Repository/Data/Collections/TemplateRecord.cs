using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Data.Collections;

/// <summary>What datasets of a collection, and of those below it, are begun with.</summary>
public sealed class TemplateRecord
{
    public long Id { get; set; }

    /// <summary>The collection it belongs to; datasets below may be begun with it too.</summary>
    public long CollectionId { get; set; }

    public CollectionRecord Collection { get; set; } = null!;

    public required string Name { get; set; }

    /// <summary>Storage form of the metadata document.</summary>
    public required string Metadata { get; set; }

    /// <summary>What depositors are told of a field, by its name.</summary>
    public Dictionary<string, string> Instructions { get; set; } = [];

    /// <summary>Licence or terms of use, and terms of access.</summary>
    public TermsOfUse Terms
    {
        get => TermsTexts with { LicenseId = LicenseId };
        set => (TermsTexts, LicenseId) = (value with { LicenseId = null }, value.LicenseId);
    }

    /// <summary>The terms without the licence; <see cref="Terms"/> has both.</summary>
    public TermsOfUse TermsTexts { get; private set; } = TermsOfUse.None;

    /// <summary>The licence of <see cref="Terms"/>; null also after it was removed from the installation.</summary>
    public long? LicenseId { get; private set; }

    /// <summary>How many datasets were begun with it.</summary>
    public long UsageCount { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<TemplateRecord>
{
    public void Configure(EntityTypeBuilder<TemplateRecord> builder)
    {
        builder.ToTable("templates");
        builder.Ignore(t => t.Terms);
        builder.Property(t => t.TermsTexts).HasColumnName("terms").AsJson();
        builder.Property(t => t.Instructions).AsJson();
        builder.HasOne(t => t.Collection).WithMany().HasForeignKey(t => t.CollectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LicenseRecord>().WithMany().HasForeignKey(t => t.LicenseId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(t => t.CollectionId);
        builder.HasIndex(t => t.LicenseId);
    }
}
