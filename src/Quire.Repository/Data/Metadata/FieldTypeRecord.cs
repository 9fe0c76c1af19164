using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Metadata;

namespace Quire.Repository.Data.Metadata;

/// <summary>A field of a metadata block.</summary>
public sealed class FieldTypeRecord
{
    public long Id { get; set; }

    public long BlockId { get; set; }

    public required string Name { get; set; }

    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string Watermark { get; set; } = "";

    public FieldKind Kind { get; set; }

    public int DisplayOrder { get; set; }

    public string DisplayFormat { get; set; } = "";

    public bool AdvancedSearch { get; set; }

    public bool Controlled { get; set; }

    public bool Multiple { get; set; }

    public bool Facetable { get; set; }

    public bool DisplayOnCreate { get; set; }

    public bool Required { get; set; }

    public string? Parent { get; set; }

    public string? TermUri { get; set; }

    /// <summary>Allowed values in display order; one column, since they are always read and replaced together.</summary>
    public List<VocabularyValue> Vocabulary { get; set; } = [];
}

internal sealed class FieldTypeMapping : IEntityTypeConfiguration<FieldTypeRecord>
{
    public void Configure(EntityTypeBuilder<FieldTypeRecord> builder)
    {
        builder.ToTable("field_types");
        builder.HasIndex(f => f.Name).IsUnique();
        builder.Property(f => f.Vocabulary).AsJson();
    }
}
