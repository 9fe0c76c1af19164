using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Accounts.Providers;

internal static class ProviderQueries
{
    /// <summary>What is said where nobody vouches for accounts any more once a provider is disabled or gone.</summary>
    public static async Task<string> WarningWithoutAsync(this RepositoryDb db, string id, CancellationToken ct)
    {
        var others = db.AuthenticationProviders.Where(p => p.Id != id);
        var isBuiltInLeft =
            id != AccountInput.BuiltIn && !await others.AnyAsync(p => p.Id == AccountInput.BuiltIn && !p.Enabled, ct);
        return isBuiltInLeft || await others.AnyAsync(p => p.Enabled, ct)
            ? ""
            : "WARNING: no enabled authentication providers left.";
    }
}
