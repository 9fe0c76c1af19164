using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Files that show another checksum than this one, by number, but for those found damaged or in a store that is not configured:
/// they would be tried again and again, and others behind them never.
/// </summary>
/// <param name="Algorithm">Which, as <c>SHA-256</c> or <c>sha256</c>.</param>
/// <param name="Limit">The most files.</param>
[RequiresSuperuser]
public sealed record ListOtherChecksums(string Algorithm, int Limit) : IQuery<IReadOnlyList<long>>;

internal sealed class ListOtherChecksumsHandler(RepositoryDb db, ObjectStores stores)
    : IHandle<ListOtherChecksums, IReadOnlyList<long>>
{
    public async Task<IReadOnlyList<long>> HandleAsync(
        ListOtherChecksums operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var name = ContentDigests.Find(operation.Algorithm) ?? throw FixityErrors.AlgorithmUnknown(operation.Algorithm);
        string[] reachable = [.. stores.All.Select(s => s.Name)];
        return await db
            .Files.Where(f =>
                f.ChecksumType != name
                && f.ContentCheck == ContentCheck.Passed
                && EF.Parameter(reachable).Contains(f.StoreName)
                && !db.DamagedFiles.Any(d => d.FileId == f.Id && d.Beside == "")
            )
            .OrderBy(f => f.Id)
            .Select(f => f.Id)
            .Take(operation.Limit)
            .ToListAsync(ct);
    }
}
