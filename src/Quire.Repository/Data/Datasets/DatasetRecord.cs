using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Data.Datasets;

/// <summary>A dataset: the thing cited. What it holds is in its versions.</summary>
public sealed class DatasetRecord
{
    public long Id { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    /// <summary>Name of the object store its files go to.</summary>
    public required string StoreName { get; set; }

    /// <summary>How many bytes its files may take up; null for no limit of its own.</summary>
    public long? StorageQuota { get; set; }

    /// <summary>How many files it may have; null for what its collection says.</summary>
    public int? FileCountLimit { get; set; }

    public string DatasetType { get; set; } = "dataset";

    public string? MetadataLanguage { get; set; }

    /// <summary>Field whose date is cited instead of the publication date; null for the latter.</summary>
    public string? CitationDateField { get; set; }

    /// <summary>
    /// When the last embargo on a file of the first release ends: cited in place of an earlier publication. Null for none.
    /// </summary>
    public DateOnly? EmbargoCitationDate { get; set; }

    /// <summary>
    /// The next day, in UTC, with whose beginning an embargo or a retention period of a file ends; null when none will. Stays
    /// until what follows from it is done.
    /// </summary>
    public DateOnly? FileAccessChangesOn { get; set; }

    /// <summary>Whether the identifier has been made public at its provider.</summary>
    public bool IdentifierRegistered { get; set; }

    /// <summary>When the identifier was last reserved at a provider elsewhere; null when it was not.</summary>
    public DateTime? IdentifierReservedAt { get; set; }

    /// <summary>The identifier it had before; null for none.</summary>
    public string? FormerIdentifier { get; set; }

    /// <summary>The key of that, for lookups that ignore case; unique.</summary>
    public string? FormerKey { get; set; }

    /// <summary>Whether it was public under that, which leads to it for ever; otherwise that was given back.</summary>
    public bool FormerIsPublic { get; set; }

    /// <summary>The guestbook that asks whoever downloads its files; null for none.</summary>
    public long? GuestbookId { get; set; }

    /// <summary>
    /// Whether the guestbook is answered with a request for access, and no more with the download; null for what counts in the
    /// installation.
    /// </summary>
    public bool? GuestbookAtRequest { get; set; }

    public List<DatasetVersionRecord> Versions { get; set; } = [];

    /// <summary>Grows with every change to the dataset or a version of it; a stale editor is refused.</summary>
    public long Revision { get; set; }

    /// <summary>How many of these changes were to a draft alone, of which nothing public is made.</summary>
    public long DraftChanges { get; set; }

    /// <summary>Grows with every change that what is public may show.</summary>
    public long PublicRevision => Revision - DraftChanges;
}

internal sealed class DatasetMapping : IEntityTypeConfiguration<DatasetRecord>
{
    public void Configure(EntityTypeBuilder<DatasetRecord> builder)
    {
        builder.ToTable("datasets");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne(d => d.Object).WithOne().HasForeignKey<DatasetRecord>(d => d.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Versions).WithOne(v => v.Dataset).HasForeignKey(v => v.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GuestbookRecord>().WithMany().HasForeignKey(d => d.GuestbookId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(d => d.GuestbookId);
        builder.HasIndex(d => d.FormerKey).IsUnique();
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}
