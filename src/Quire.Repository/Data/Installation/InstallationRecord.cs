using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Installation;

/// <summary>Which installation this database is of; one row, made when the installation is set up and never changed.</summary>
public sealed class InstallationRecord
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>Made at random; each of its stores carries it too.</summary>
    public required string Identity { get; set; }

    public DateTime SetUpAt { get; set; }
}

internal sealed class InstallationMapping : IEntityTypeConfiguration<InstallationRecord>
{
    public void Configure(EntityTypeBuilder<InstallationRecord> builder)
    {
        builder.ToTable("installation");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}
