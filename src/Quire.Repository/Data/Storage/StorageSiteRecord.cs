using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Storage;

/// <summary>A place elsewhere that holds data of this installation, as its administrator tells people of it.</summary>
public sealed class StorageSiteRecord
{
    public long Id { get; set; }

    public required string Hostname { get; set; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it is the one data are at first; at most one is.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>How data are had from there, separated by commas.</summary>
    public required string TransferProtocols { get; set; }
}

internal sealed class StorageSiteMapping : IEntityTypeConfiguration<StorageSiteRecord>
{
    public void Configure(EntityTypeBuilder<StorageSiteRecord> builder) => builder.ToTable("storage_sites");
}
