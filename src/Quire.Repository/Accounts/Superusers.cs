using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>There is always somebody who can look after the installation.</summary>
internal static class Superusers
{
    /// <summary>Whoever is one longest of those whose accounts are open, as the first administrator; null for nobody.</summary>
    public static Task<AccountRecord?> FirstSuperuserAsync(this RepositoryDb db, CancellationToken ct) =>
        db.Accounts.Where(a => a.IsSuperuser && a.DeactivatedAt == null).OrderBy(a => a.Id).FirstOrDefaultAsync(ct);

    /// <summary>
    /// Refuses where nobody else would be left once an account is gone. Accounts take turns (<see cref="Operations.Turns"/>), so
    /// that two that go at once do not each count on the other.
    /// </summary>
    public static async Task MustRemainWithoutAsync(this RepositoryDb db, AccountRecord account, CancellationToken ct)
    {
        if (
            account.IsSuperuser
            && !await db.Accounts.AnyAsync(a => a.IsSuperuser && a.DeactivatedAt == null && a.Id != account.Id, ct)
        )
        {
            throw AccountErrors.LastSuperuser(account.Identifier);
        }
    }
}
