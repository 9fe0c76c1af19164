using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>A link by which whoever has it sees the draft of a dataset; at most one for each dataset.</summary>
public sealed class PreviewLinkRecord
{
    /// <summary>The dataset.</summary>
    public long DatasetId { get; set; }

    /// <summary>The assignment that lets holders of the link see the draft; the link ends with it.</summary>
    public long AssignmentId { get; set; }

    public RoleAssignmentRecord Assignment { get; set; } = null!;

    /// <summary>The secret in the link. Kept as it is, since managers of the dataset are shown it again.</summary>
    public required string Token { get; set; }

    /// <summary>Holders see the draft without the fields that tell whose it is.</summary>
    public bool IsAnonymized { get; set; }
}

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLinkRecord>
{
    public void Configure(EntityTypeBuilder<PreviewLinkRecord> builder)
    {
        builder.ToTable("preview_links");
        builder.HasKey(l => l.DatasetId);
        builder.Property(l => l.DatasetId).ValueGeneratedNever();
        builder
            .HasOne<RepositoryObject>()
            .WithOne()
            .HasForeignKey<PreviewLinkRecord>(l => l.DatasetId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(l => l.Assignment).WithMany().HasForeignKey(l => l.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.Token).IsUnique();
    }
}
