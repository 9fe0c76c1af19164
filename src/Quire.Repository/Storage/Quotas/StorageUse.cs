using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Storage.Quotas;

/// <summary>
/// How many bytes the files of a dataset, or of everything in a collection, take up, in whatever version they are.
/// </summary>
public sealed class StorageUse(RepositoryDb db)
{
    public Task<long> OfAsync(RepositoryObject place, CancellationToken ct)
    {
        var (id, below) = (place.Id, place.PathForChildren);
        return place.Kind == ObjectKind.Dataset
            ? db.Files.Where(f => f.Object.OwnerId == id).SumAsync(f => f.Size, ct)
            : db.Files.Where(f => f.Object.AncestorPath.StartsWith(below)).SumAsync(f => f.Size, ct);
    }

    /// <summary>How many files a dataset has, in whatever version they are.</summary>
    public Task<int> FilesOfAsync(long dataset, CancellationToken ct) =>
        db.Objects.CountAsync(o => o.OwnerId == dataset && o.Kind == ObjectKind.File, ct);
}
