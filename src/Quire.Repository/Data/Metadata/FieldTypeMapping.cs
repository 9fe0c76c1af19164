using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metadata;

internal sealed class FieldTypeMapping : IEntityTypeConfiguration<FieldTypeRecord>
{
    public void Configure(EntityTypeBuilder<FieldTypeRecord> builder)
    {
        builder.ToTable("field_types");
        builder.HasIndex(f => f.Name).IsUnique();
        builder.Property(f => f.Vocabulary).AsJson(StoredJson.Default.ListVocabularyValue);
    }
}
