using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>The template forms of a collection begin with; goes with the template and with the collection.</summary>
public sealed class DefaultTemplateRecord
{
    public long CollectionId { get; set; }

    /// <summary>One of its own, or of a collection above.</summary>
    public long TemplateId { get; set; }
}

internal sealed class DefaultTemplateMapping : IEntityTypeConfiguration<DefaultTemplateRecord>
{
    public void Configure(EntityTypeBuilder<DefaultTemplateRecord> builder)
    {
        builder.ToTable("default_templates");
        builder.HasKey(d => d.CollectionId);
        builder.Property(d => d.CollectionId).ValueGeneratedNever();
        builder
            .HasOne<CollectionRecord>()
            .WithOne()
            .HasForeignKey<DefaultTemplateRecord>(d => d.CollectionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<TemplateRecord>().WithMany().HasForeignKey(d => d.TemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.TemplateId);
    }
}
