using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Installation;

internal static class InstallationState
{
    /// <summary>Whether there is an installation in the database: it has a root collection then.</summary>
    public static Task<bool> IsSetUpAsync(this RepositoryDb db, CancellationToken ct) =>
        db.Objects.AnyAsync(o => o.OwnerId == null && o.Kind == ObjectKind.Collection, ct);
}
