using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>What is big about a table, apart from its row since lists of files do not need it.</summary>
public sealed class FileTableRecord
{
    public long ContentId { get; set; }

    /// <summary>The line with the names of the variables, as it is put before the rows on download.</summary>
    public required string Header { get; set; }

    /// <summary>
    /// The variables with their statistics, as <see cref="Quire.Repository.Files.Tables.TableDocument"/> packs them.
    /// </summary>
    public required byte[] Document { get; set; }

    /// <summary>
    /// What stands in the variables, as <see cref="Quire.Repository.Files.Tables.Profiles.TableProfileDocument"/> packs it; null
    /// of a table read before that was calculated.
    /// </summary>
    public byte[]? Profile { get; set; }

    /// <summary>Block checksums of the stored bytes, as <see cref="Storage.BlockSums"/> makes them.</summary>
    public required byte[] Sums { get; set; }
}

internal sealed class FileTableMapping : IEntityTypeConfiguration<FileTableRecord>
{
    public void Configure(EntityTypeBuilder<FileTableRecord> builder)
    {
        builder.ToTable("file_tables");
        builder.HasKey(t => t.ContentId);
        builder.Property(t => t.ContentId).ValueGeneratedNever();
        builder
            .HasOne<FileContentRecord>()
            .WithOne(c => c.Table)
            .HasForeignKey<FileTableRecord>(t => t.ContentId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
