using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Storage;

namespace Quire.Repository.Storage.Sites;

/// <summary>What holds for all storage sites together.</summary>
internal static class StorageSiteRules
{
    /// <summary>Refuses a second primary site.</summary>
    /// <param name="db">The database.</param>
    /// <param name="but">The site that is to be primary; null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task PrimaryMustBeFreeAsync(RepositoryDb db, long? but, CancellationToken ct)
    {
        if (await db.StorageSites.FirstOrDefaultAsync(s => s.IsPrimary && s.Id != but, ct) is { } primary)
        {
            throw StorageSiteErrors.PrimaryTaken(primary.Id);
        }
    }

    /// <summary>The site of a number; refuses one there is none of.</summary>
    public static async Task<StorageSiteRecord> FindAsync(RepositoryDb db, StorageSiteId id, CancellationToken ct) =>
        (id.Number is { } number ? await db.StorageSites.SingleOrDefaultAsync(s => s.Id == number, ct) : null)
        ?? throw StorageSiteErrors.NotFound(id.Text);
}
