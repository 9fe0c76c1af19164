using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

internal static class LicenseLookup
{
    /// <summary>A licence to be changed.</summary>
    public static async Task<LicenseRecord> LicenseAsync(this RepositoryDb db, long id, CancellationToken ct) =>
        await db.Licenses.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw LicenseErrors.NotFound(id);
}
