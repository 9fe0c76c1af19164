using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Data.Access;

internal sealed class FileAccessRequestMapping : IEntityTypeConfiguration<FileAccessRequestRecord>
{
    public void Configure(EntityTypeBuilder<FileAccessRequestRecord> builder)
    {
        builder.ToTable("file_access_requests");
        builder.HasOne<FileRecord>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(r => new { r.FileId, r.Id });
        builder.HasIndex(r => r.AccountId);
        builder.HasIndex(r => r.DecidedById);
        // One open request of each account for a file, however many ask at once.
        builder.HasIndex(r => new { r.FileId, r.AccountId }).IsUnique().HasFilter("state = 1");
    }
}
