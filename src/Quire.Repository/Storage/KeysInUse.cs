using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Storage;

/// <summary>The one answer to which stored bytes some row mentions: nothing else may be removed.</summary>
internal static class KeysInUse
{
    /// <summary>
    /// Those of some keys of a store that files, what was derived from them or is kept beside them, are stored under.
    /// </summary>
    public static IQueryable<string> KeysOf(this RepositoryDb db, string store, IReadOnlyCollection<string> keys) =>
        db
            .Files.Where(f => f.StoreName == store && EF.Parameter(keys).Contains(f.StorageKey))
            .Select(f => f.StorageKey)
            .Concat(
                db.AuxiliaryFiles.Where(a => a.StoreName == store && EF.Parameter(keys).Contains(a.StorageKey))
                    .Select(a => a.StorageKey)
            )
            .Concat(
                db.FileContents.Where(c => c.StoreName == store && EF.Parameter(keys).Contains(c.StorageKey))
                    .Select(c => c.StorageKey)
            );
}
