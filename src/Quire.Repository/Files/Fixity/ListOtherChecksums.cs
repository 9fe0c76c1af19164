using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>Files that show another checksum than this one, by number.</summary>
/// <param name="Algorithm">Which, as <c>SHA-256</c> or <c>sha256</c>.</param>
/// <param name="Limit">The most files.</param>
[RequiresSuperuser]
public sealed record ListOtherChecksums(string Algorithm, int Limit) : IQuery<IReadOnlyList<long>>;

internal sealed class ListOtherChecksumsHandler(RepositoryDb db) : IHandle<ListOtherChecksums, IReadOnlyList<long>>
{
    public async Task<IReadOnlyList<long>> HandleAsync(
        ListOtherChecksums operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var name = ContentDigests.Find(operation.Algorithm) ?? throw FixityErrors.AlgorithmUnknown(operation.Algorithm);
        return await db
            .Files.Where(f => f.ChecksumType != name && f.ContentCheck == ContentCheck.Passed)
            .OrderBy(f => f.Id)
            .Select(f => f.Id)
            .Take(operation.Limit)
            .ToListAsync(ct);
    }
}
