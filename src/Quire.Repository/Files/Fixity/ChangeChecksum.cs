using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Shows another checksum of a file, computed from stored bytes that are found to be the ones deposited; gives it. Checksums
/// known before stay known.
/// </summary>
/// <param name="Target">The file.</param>
/// <param name="Algorithm">Which, as <c>SHA-256</c> or <c>sha256</c>.</param>
[RequiresSuperuser]
public sealed record ChangeChecksum(ObjectRef Target, string Algorithm) : ICommand<string>, ITargeted;

internal sealed class ChangeChecksumHandler(RepositoryDb db, ContentComparer comparer)
    : IHandlePrepared<ChangeChecksum, Dictionary<string, string>, string>
{
    public async Task<Dictionary<string, string>> PrepareAsync(
        ChangeChecksum operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var name = NameOf(operation);
        var file = await db.Files.AsNoTracking().SingleAsync(f => f.Id == context.Target.Id, ct);
        if (file.ContentCheck != ContentCheck.Passed)
        {
            throw FixityErrors.NotCompared(file.Id);
        }

        var comparison = await comparer.CompareAsync(file, name, ReadingPace.Unlimited, ct);
        return comparison.IsWhole
            ? new(comparison.Digests, StringComparer.Ordinal)
            : throw FixityErrors.Damaged(file.Id, file.Checksum, comparison.Found!);
    }

    public async Task<string> HandleAsync(
        ChangeChecksum operation,
        Dictionary<string, string> found,
        OperationContext context,
        CancellationToken ct
    )
    {
        var name = NameOf(operation);
        var file = await db.Files.SingleAsync(f => f.Id == context.Target.Id, ct);
        foreach (var (known, digest) in file.Digests)
        {
            found[known] = digest;
        }

        (file.ChecksumType, file.Checksum, file.Digests, file.ComparedAt) = (name, found[name], found, context.Now);
        var dataset = context.Target.OwnerId!.Value;
        // What was exported of the versions that list it says otherwise.
        await db
            .Datasets.Where(d => d.Id == dataset)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        context.AuditDetails = string.Create(CultureInfo.InvariantCulture, $"{file.Id} {name}");
        context.Changed(OutboxKind.File, file.Id);
        context.Changed(OutboxKind.Dataset, dataset);
        return file.Checksum;
    }

    private static string NameOf(ChangeChecksum operation) =>
        ContentDigests.Find(operation.Algorithm) ?? throw FixityErrors.AlgorithmUnknown(operation.Algorithm);
}
