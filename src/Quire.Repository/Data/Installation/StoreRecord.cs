using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Installation;

/// <summary>A store this installation has taken into use. The store carries a marker that says the same.</summary>
public sealed class StoreRecord
{
    /// <summary>Its name in the configuration and in file rows.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// Made at random when it was taken into use; tells the store from every other one, also of this installation.
    /// </summary>
    public required string StoreId { get; set; }

    /// <summary>
    /// Written anew, here and in the store, before each sweep: another one there says that either side is an older copy.
    /// </summary>
    public required string Mark { get; set; }

    /// <summary>The mark before, which the store still has when a sweep was killed between the two writings.</summary>
    public string? MarkBefore { get; set; }

    public DateTime ClaimedAt { get; set; }
}

internal sealed class StoreMapping : IEntityTypeConfiguration<StoreRecord>
{
    public void Configure(EntityTypeBuilder<StoreRecord> builder)
    {
        builder.ToTable("stores");
        builder.HasKey(s => s.Name);
        builder.HasIndex(s => s.StoreId).IsUnique();
    }
}
