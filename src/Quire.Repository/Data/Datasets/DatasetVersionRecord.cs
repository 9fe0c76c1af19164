using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Data.Datasets;

/// <summary>
/// One version of a dataset. Released rows are never written again but by deaccession and by an explicit correction.
/// </summary>
public sealed class DatasetVersionRecord
{
    public long Id { get; set; }

    public long DatasetId { get; set; }

    public DatasetRecord Dataset { get; set; } = null!;

    /// <summary>1 for the first version, growing by one; tells which file entries belong to it.</summary>
    public int Sequence { get; set; }

    /// <summary>First part of its number; set for a draft only when it brings one with it.</summary>
    public int? Major { get; set; }

    public int? Minor { get; set; }

    public VersionState State { get; set; }

    /// <summary>Storage form of the metadata document.</summary>
    public required string Metadata { get; set; }

    /// <summary>The title again, for listings.</summary>
    public string Title { get; set; } = "";

    /// <summary>
    /// Under what terms it may be used. Stored in two columns: the licence, which others refer to, and the texts.
    /// </summary>
    public TermsOfUse Terms
    {
        get => LicenseId == TermsTexts.LicenseId ? TermsTexts : TermsTexts with { LicenseId = LicenseId };
        set => (TermsTexts, LicenseId) = (value with { LicenseId = null }, value.LicenseId);
    }

    /// <summary>The terms without the licence; <see cref="Terms"/> has both.</summary>
    public TermsOfUse TermsTexts { get; private set; } = TermsOfUse.None;

    /// <summary>The licence of <see cref="Terms"/>, for queries.</summary>
    public long? LicenseId { get; private set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? ReleasedAt { get; set; }

    public string? VersionNote { get; set; }

    public string? DeaccessionNote { get; set; }

    public string? DeaccessionLink { get; set; }

    /// <summary>Account of whoever started the version.</summary>
    public long? CreatorId { get; set; }

    /// <summary>Files in this version, kept with every change so that nobody has to count.</summary>
    public int FileCount { get; set; }

    /// <summary>Bytes of the files in this version.</summary>
    public long FileBytes { get; set; }

    /// <summary>Fingerprint (UNF) of its open tables together; null when it has none.</summary>
    public string? Unf { get; set; }

    /// <summary>Grows with every change; the wire's internal version number.</summary>
    public long Revision { get; set; }

    /// <summary>Its number; null for a draft, even one that knows already what it will be.</summary>
    public VersionNumber? Number => Major is { } major && State != VersionState.Draft ? new(major, Minor ?? 0) : null;
}

internal sealed class DatasetVersionMapping : IEntityTypeConfiguration<DatasetVersionRecord>
{
    public void Configure(EntityTypeBuilder<DatasetVersionRecord> builder)
    {
        builder.ToTable("dataset_versions");
        builder.Ignore(v => v.Number);
        builder.Ignore(v => v.Terms);
        builder.Property(v => v.TermsTexts).HasColumnName("terms").AsJson();
        // Nothing may be licensed under what is not there: neither is removed under the hands of the other.
        builder.HasOne<LicenseRecord>().WithMany().HasForeignKey(v => v.LicenseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.DatasetId, v.Sequence }).IsUnique();
        builder.HasIndex(v => new
        {
            v.DatasetId,
            v.Major,
            v.Minor,
        });
        builder.Property(v => v.Revision).IsConcurrencyToken();
    }
}
