using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Administration;

/// <summary>A setting changed while running, by its wire name such as <c>:BlockedApiPolicy</c>.</summary>
public sealed class SettingRecord
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<SettingRecord>
{
    public void Configure(EntityTypeBuilder<SettingRecord> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(s => s.Name);
    }
}
