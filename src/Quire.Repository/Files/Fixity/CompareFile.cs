using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Reads the stored bytes of a file now and compares them with what was deposited; gives its checksum. Damage is a refusal, and
/// written down.
/// </summary>
/// <param name="Target">The file.</param>
[RequiresSuperuser]
public sealed record CompareFile(ObjectRef Target) : ICommand<string>, ITargeted;

internal sealed class CompareFileHandler(RepositoryDb db, ContentComparer comparer, ContentLedger ledger)
    : IHandlePrepared<CompareFile, FileRecord, string>
{
    public async Task<FileRecord> PrepareAsync(CompareFile operation, OperationContext context, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleAsync(f => f.Id == context.Target.Id, ct);
        if (file.ContentCheck != ContentCheck.Passed)
        {
            throw FixityErrors.NotCompared(file.Id);
        }

        var comparison = await comparer.CompareAsync(file, ContentDigests.Sha256, ReadingPace.Unlimited, ct);
        if (!comparison.IsWhole)
        {
            throw FixityErrors.Damaged(file.Id, file.Checksum, comparison.Found!);
        }

        await ledger.TakeBackAsync(file.Id, ct);
        return file;
    }

    public async Task<string> HandleAsync(CompareFile operation, FileRecord file, OperationContext context, CancellationToken ct)
    {
        await db
            .Files.Where(f => f.Id == file.Id && f.StorageKey == file.StorageKey)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.ComparedAt, context.Now), ct);
        context.AuditDetails = file.Id.ToString(CultureInfo.InvariantCulture);
        return file.Checksum;
    }
}
