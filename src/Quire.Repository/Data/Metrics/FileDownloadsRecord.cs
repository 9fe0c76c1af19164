using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Metrics;

/// <summary>How often a file was downloaded in a month.</summary>
public sealed class FileDownloadsRecord
{
    public long FileId { get; set; }

    /// <summary>As <c>202401</c>.</summary>
    public int Month { get; set; }

    public long DatasetId { get; set; }

    public long Amount { get; set; }

    /// <summary>In how many sessions.</summary>
    public long Sessions { get; set; }
}

internal sealed class FileDownloadsMapping : IEntityTypeConfiguration<FileDownloadsRecord>
{
    public void Configure(EntityTypeBuilder<FileDownloadsRecord> builder)
    {
        builder.ToTable("file_downloads");
        builder.HasKey(d => new { d.FileId, d.Month });
        builder.HasIndex(d => d.DatasetId);
    }
}
