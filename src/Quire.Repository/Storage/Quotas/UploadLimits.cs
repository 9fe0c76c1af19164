using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>
/// Storage quotas of datasets and of the collections they lie in, and how many files a dataset may have. What is used is counted
/// where a limit is set alone.
/// </summary>
public sealed class UploadLimits(RepositoryDb db, StorageUse use, Settings settings, IDatabaseDialect dialect)
{
    /// <summary>What can still be added to a dataset.</summary>
    public async Task<UploadRoom> RoomAsync(RepositoryObject dataset, CancellationToken ct)
    {
        var (quotas, files) = await LimitsAsync(dataset, ct);
        long? bytes = null;
        foreach (var (place, quota) in quotas)
        {
            var left = Math.Max(0, quota - await use.OfAsync(place, ct));
            bytes = bytes is { } least ? Math.Min(least, left) : left;
        }

        return new(bytes, files is { } most ? Math.Max(0, most - await use.FilesOfAsync(dataset.Id, ct)) : null);
    }

    /// <summary>
    /// Refuses files that exceed a limit, in the transaction that adds them: whoever adds below the same quota waits for it.
    /// </summary>
    /// <param name="caller">Who adds them; superusers may have more files.</param>
    /// <param name="dataset">Where they go.</param>
    /// <param name="sizes">Their lengths in bytes.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="beside">Whether they lie beside a file of the dataset, and are none themselves.</param>
    public async Task MustHoldAsync(
        Caller caller,
        RepositoryObject dataset,
        IReadOnlyList<long> sizes,
        CancellationToken ct,
        bool beside = false
    )
    {
        var (quotas, most) = await LimitsAsync(dataset, ct);
        if (most is { } files && !caller.IsSuperuser && !beside)
        {
            var left = files - await use.FilesOfAsync(dataset.Id, ct);
            if (sizes.Count > left)
            {
                throw QuotaErrors.TooManyFiles(sizes.Count, Math.Max(0, left));
            }
        }

        foreach (var (place, quota) in quotas.OrderBy(q => q.Place.Id))
        {
            await dialect.LockTurnAsync(db, Turns.QuotaOf(place.Id), ct);
            var (added, left) = (sizes.Sum(), quota - await use.OfAsync(place, ct));
            if (added > left)
            {
                throw QuotaErrors.Exceeded(ByteSize.Text(added), ByteSize.Text(Math.Max(0, left)));
            }
        }
    }

    /// <summary>The quota set for a dataset or collection itself; null for none.</summary>
    public Task<long?> OwnAsync(RepositoryObject place, CancellationToken ct) =>
        place.Kind == ObjectKind.Dataset
            ? db.Datasets.Where(d => d.Id == place.Id).Select(d => d.StorageQuota).SingleAsync(ct)
            : db.Collections.Where(c => c.Id == place.Id).Select(c => c.StorageQuota).SingleAsync(ct);

    /// <summary>The quota of the nearest collection above that has one; null for none.</summary>
    public async Task<long?> InheritedAsync(RepositoryObject place, CancellationToken ct)
    {
        var above = place.AncestorIds;
        var quotas = await db
            .Collections.Where(c => above.Contains(c.Id) && c.StorageQuota != null)
            .ToDictionaryAsync(c => c.Id, c => c.StorageQuota, ct);
        return above.Reverse().Select(id => quotas.GetValueOrDefault(id)).FirstOrDefault(q => q is not null);
    }

    private async Task<(IReadOnlyList<(RepositoryObject Place, long Quota)> Quotas, int? Files)> LimitsAsync(
        RepositoryObject dataset,
        CancellationToken ct
    )
    {
        var above = dataset.AncestorIds;
        var own = await db
            .Datasets.Where(d => d.Id == dataset.Id)
            .Select(d => new { d.StorageQuota, d.FileCountLimit })
            .SingleAsync(ct);
        var collections = await db
            .Collections.AsNoTracking()
            .Where(c => above.Contains(c.Id) && (c.StorageQuota != null || c.FileCountLimit != null))
            .Select(c => new
            {
                c.Object,
                c.StorageQuota,
                c.FileCountLimit,
            })
            .ToListAsync(ct);
        var files =
            own.FileCountLimit
            ?? above
                .Reverse()
                .Select(id => collections.Find(c => c.Object.Id == id)?.FileCountLimit)
                .FirstOrDefault(l => l is not null);
        if (!await settings.IsTrueAsync(SettingNames.UseStorageQuotas, ct, byDefault: true))
        {
            return ([], files);
        }

        var quotas = collections.Where(c => c.StorageQuota is not null).Select(c => (c.Object, c.StorageQuota!.Value)).ToList();
        if (own.StorageQuota is { } quota)
        {
            quotas.Add((dataset, quota));
        }

        return (quotas, files);
    }
}
