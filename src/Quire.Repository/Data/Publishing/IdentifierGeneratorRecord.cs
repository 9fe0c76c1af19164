using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Publishing;

/// <summary>The generator of identifiers a collection or a dataset chose.</summary>
public sealed class IdentifierGeneratorRecord
{
    public long ObjectId { get; set; }

    /// <summary>Name of the generator.</summary>
    public required string Name { get; set; }
}

internal sealed class IdentifierGeneratorMapping : IEntityTypeConfiguration<IdentifierGeneratorRecord>
{
    public void Configure(EntityTypeBuilder<IdentifierGeneratorRecord> builder)
    {
        builder.ToTable("identifier_generators");
        builder.HasKey(g => g.ObjectId);
        builder.Property(g => g.ObjectId).ValueGeneratedNever();
        builder
            .HasOne<RepositoryObject>()
            .WithOne()
            .HasForeignKey<IdentifierGeneratorRecord>(g => g.ObjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
