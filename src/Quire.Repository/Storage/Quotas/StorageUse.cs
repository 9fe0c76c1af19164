using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Storage.Quotas;

/// <summary>
/// How many bytes the files of a dataset, or of everything in a collection, and what is kept beside them take up, in whatever
/// version they are.
/// </summary>
public sealed class StorageUse(RepositoryDb db)
{
    public async Task<long> OfAsync(RepositoryObject place, CancellationToken ct)
    {
        var (id, below) = (place.Id, place.PathForChildren);
        var files =
            place.Kind == ObjectKind.Dataset
                ? db.Files.Where(f => f.Object.OwnerId == id)
                : db.Files.Where(f => f.Object.AncestorPath.StartsWith(below));
        return await files.SumAsync(f => f.Size, ct) + await files.SelectMany(f => f.AuxiliaryFiles).SumAsync(a => a.Size, ct);
    }

    /// <summary>How many files a dataset has, in whatever version they are.</summary>
    public Task<int> FilesOfAsync(long dataset, CancellationToken ct) =>
        db.Objects.CountAsync(o => o.OwnerId == dataset && o.Kind == ObjectKind.File, ct);
}
