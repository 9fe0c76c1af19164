using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metadata;

internal sealed class VocabularyMapping : IEntityTypeConfiguration<VocabularyRecord>
{
    public void Configure(EntityTypeBuilder<VocabularyRecord> builder)
    {
        builder.ToTable("vocabulary_values");
        builder.Property(v => v.Alternates).AsJson();
    }
}
