using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Data.Access;

internal sealed class GuestbookResponseMapping : IEntityTypeConfiguration<GuestbookResponseRecord>
{
    public void Configure(EntityTypeBuilder<GuestbookResponseRecord> builder)
    {
        builder.ToTable("guestbook_responses");
        builder.HasOne(r => r.Guestbook).WithMany().HasForeignKey(r => r.GuestbookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(r => r.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(r => r.Answers).AsJson(StoredJson.Default.ListGuestbookAnswer);
        builder.HasIndex(r => new { r.GuestbookId, r.Id });
        builder.HasIndex(r => r.DatasetId);
        builder.HasIndex(r => r.FileId);
        builder.HasIndex(r => r.AccountId);
    }
}
