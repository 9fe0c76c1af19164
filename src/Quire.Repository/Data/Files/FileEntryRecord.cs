using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Files;

/// <summary>
/// A file as versions describe it: name, folder, description. An entry belongs to every version from
/// <see cref="FirstSequence"/> until the one in which an <see cref="FileEntryEndRecord"/> ends it, so a new version of
/// 100,000 files writes nothing for those that stay as they are. An entry of a released version is never written again.
/// </summary>
public sealed class FileEntryRecord
{
    public long Id { get; set; }

    public long DatasetId { get; set; }

    public long FileId { get; set; }

    public FileRecord File { get; set; } = null!;

    /// <summary>The content readers of these versions get; null for the original.</summary>
    public long? ContentId { get; set; }

    /// <summary>The same; loaded with every entry.</summary>
    public FileContentRecord? Content { get; set; }

    /// <summary>What people said of the variables of that content in these versions; null for nothing.</summary>
    public long? EditsId { get; set; }

    /// <summary>The same; set when it is made, not loaded with entries.</summary>
    public TableEditsRecord? Edits { get; set; }

    /// <summary>Sequence of the first version it belongs to.</summary>
    public int FirstSequence { get; set; }

    public required string Label { get; set; }

    /// <summary>Folder without leading or trailing slash; empty at the top.</summary>
    public string DirectoryLabel { get; set; } = "";

    public string? Description { get; set; }

    public List<string> Categories { get; set; } = [];

    /// <summary>Tags of tables, from a fixed list.</summary>
    public List<string> TabularTags { get; set; } = [];

    public bool Restricted { get; set; }

    public string? ProvenanceText { get; set; }

    public DateTime UpdatedAt { get; set; }

    public long Revision { get; set; }

    public FileEntryEndRecord? End { get; set; }

    /// <summary>Media type of what readers get.</summary>
    public string ShownType => Content?.ContentType ?? File.ContentType;

    /// <summary>Length of what is stored of what readers get, in bytes.</summary>
    public long ShownSize => Content?.Size ?? File.Size;

    /// <summary>Folder and name, as one path.</summary>
    public string Path => DirectoryLabel.Length == 0 ? Label : $"{DirectoryLabel}/{Label}";
}

internal sealed class FileEntryMapping : IEntityTypeConfiguration<FileEntryRecord>
{
    public void Configure(EntityTypeBuilder<FileEntryRecord> builder)
    {
        builder.ToTable("file_metadata");
        builder.Ignore(e => e.Path);
        builder.Ignore(e => e.ShownType);
        builder.Ignore(e => e.ShownSize);
        // Nothing an entry mentions is removed, but with the file, which takes both along.
        builder.HasOne(e => e.Content).WithMany().HasForeignKey(e => e.ContentId).OnDelete(DeleteBehavior.SetNull);
        builder.Navigation(e => e.Content).AutoInclude();
        builder.HasOne(e => e.Edits).WithMany().HasForeignKey(e => e.EditsId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(e => e.File).WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(e => e.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.End).WithOne().HasForeignKey<FileEntryEndRecord>(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new
        {
            e.DatasetId,
            e.Label,
            e.Id,
        });
        builder.HasIndex(e => new { e.DatasetId, e.FirstSequence });
        builder.HasIndex(e => e.FileId);
        builder.Property(e => e.Categories).AsJson();
        builder.Property(e => e.TabularTags).AsJson();
        builder.Property(e => e.Revision).IsConcurrencyToken();
    }
}
