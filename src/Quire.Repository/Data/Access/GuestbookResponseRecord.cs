using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Data.Access;

/// <summary>Somebody answered a guestbook.</summary>
public sealed class GuestbookResponseRecord
{
    public long Id { get; set; }

    public long GuestbookId { get; set; }

    public GuestbookRecord Guestbook { get; set; } = null!;

    public long DatasetId { get; set; }

    /// <summary>The file; null where all files of the dataset were asked for.</summary>
    public long? FileId { get; set; }

    /// <summary>Who answered; null for somebody without account.</summary>
    public long? AccountId { get; set; }

    public GuestbookEvent Event { get; set; }

    public DateTime AnsweredAt { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Institution { get; set; }

    public string? Position { get; set; }

    public List<GuestbookAnswer> Answers { get; set; } = [];
}

internal sealed class GuestbookResponseMapping : IEntityTypeConfiguration<GuestbookResponseRecord>
{
    public void Configure(EntityTypeBuilder<GuestbookResponseRecord> builder)
    {
        builder.ToTable("guestbook_responses");
        builder.HasOne(r => r.Guestbook).WithMany().HasForeignKey(r => r.GuestbookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(r => r.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(r => r.Answers).AsJson();
        builder.HasIndex(r => new { r.GuestbookId, r.Id });
        builder.HasIndex(r => r.DatasetId);
        builder.HasIndex(r => r.FileId);
        builder.HasIndex(r => r.AccountId);
    }
}
