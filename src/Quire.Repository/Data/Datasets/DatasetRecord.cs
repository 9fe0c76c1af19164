using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

/// <summary>A dataset: the thing cited. What it holds is in its versions.</summary>
public sealed class DatasetRecord
{
    public long Id { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    /// <summary>Name of the object store its files go to.</summary>
    public required string StoreName { get; set; }

    public string DatasetType { get; set; } = "dataset";

    public string? MetadataLanguage { get; set; }

    /// <summary>Field whose date is cited instead of the publication date; null for the latter.</summary>
    public string? CitationDateField { get; set; }

    /// <summary>Whether the identifier has been made public at its provider.</summary>
    public bool IdentifierRegistered { get; set; }

    public List<DatasetVersionRecord> Versions { get; set; } = [];

    /// <summary>Grows with every change to the dataset or a version of it; a stale editor is refused.</summary>
    public long Revision { get; set; }
}

internal sealed class DatasetMapping : IEntityTypeConfiguration<DatasetRecord>
{
    public void Configure(EntityTypeBuilder<DatasetRecord> builder)
    {
        builder.ToTable("datasets");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne(d => d.Object).WithOne().HasForeignKey<DatasetRecord>(d => d.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Versions).WithOne(v => v.Dataset).HasForeignKey(v => v.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}
