using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Files;

/// <summary>
/// A key of a store a client was given addresses for. It becomes a file of its dataset once at most, and is forgotten some time
/// after its addresses are dead.
/// </summary>
public sealed class IssuedUploadRecord
{
    public long Id { get; set; }

    /// <summary>The one dataset it may become a file of.</summary>
    public long DatasetId { get; set; }

    public required string StoreName { get; set; }

    /// <summary>The key the client puts bytes under.</summary>
    public required string StorageKey { get; set; }

    /// <summary>The store's id of an upload in parts; null when the bytes are put whole.</summary>
    public string? UploadId { get; set; }

    public DateTime IssuedAt { get; set; }

    /// <summary>Until when it can be registered; the addresses are dead before that.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it became a file; null while it has not.</summary>
    public DateTime? RegisteredAt { get; set; }
}

internal sealed class IssuedUploadMapping : IEntityTypeConfiguration<IssuedUploadRecord>
{
    public void Configure(EntityTypeBuilder<IssuedUploadRecord> builder)
    {
        builder.ToTable("issued_uploads");
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(u => u.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(u => new { u.StoreName, u.StorageKey }).IsUnique();
        builder.HasIndex(u => u.ExpiresAt);
    }
}
