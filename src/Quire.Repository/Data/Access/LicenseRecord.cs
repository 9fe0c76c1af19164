using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>A licence of the installation.</summary>
public sealed class LicenseRecord
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? ShortDescription { get; set; }

    public required string Uri { get; set; }

    public string? IconUri { get; set; }

    public bool Active { get; set; }

    public bool IsDefault { get; set; }

    public long SortOrder { get; set; }

    public string? RightsIdentifier { get; set; }

    public string? RightsIdentifierScheme { get; set; }

    public string? SchemeUri { get; set; }

    public string? LanguageCode { get; set; }
}

internal sealed class LicenseMapping : IEntityTypeConfiguration<LicenseRecord>
{
    public void Configure(EntityTypeBuilder<LicenseRecord> builder)
    {
        builder.ToTable("licenses");
        builder.HasIndex(l => l.Name).IsUnique();
        builder.HasIndex(l => l.Uri).IsUnique();
    }
}
