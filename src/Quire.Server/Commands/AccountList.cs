using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Server.Commands;

/// <summary>Prints the accounts, one a line, by name; fields are separated by tabs.</summary>
internal static class AccountList
{
    public static async Task<int> PrintAsync(IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var db = services.GetRequiredService<RepositoryDb>();
        var accounts = db
            .Accounts.AsNoTracking()
            .OrderBy(a => a.IdentifierKey)
            .Select(a => new
            {
                Account = a,
                TokenUntil = db.ApiTokens.Where(t => t.AccountId == a.Id && t.ExpiresAt > now).Max(t => (DateTime?)t.ExpiresAt),
            })
            .AsAsyncEnumerable();
        await foreach (var listed in accounts)
        {
            var (account, until) = (listed.Account, listed.TokenUntil);
            Line.Print(
                account.Identifier,
                account.Email,
                account.DisplayName,
                account.DeactivatedAt is not null ? "closed"
                    : account.IsSuperuser ? "superuser"
                    : "active",
                until is { } end ? string.Create(CultureInfo.InvariantCulture, $"token until {end:yyyy-MM-dd}") : "no token"
            );
        }

        return 0;
    }
}
