using System.Linq.Expressions;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Listing;

/// <summary>
/// What accounts can be sorted by, as clients write it: a key, and <c>desc</c> behind it for the other way round.
/// </summary>
internal static class AccountOrder
{
    /// <summary>By the wanted key, by name where it is none; equal ones by number.</summary>
    public static IOrderedQueryable<AccountRecord> By(this IQueryable<AccountRecord> accounts, string? sortKey)
    {
        var words = (sortKey ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var down = words is [_, "desc"];
        return (words.Length == 1 || down ? words[0] : "") switch
        {
            "id" => accounts.In(a => a.Id, down),
            "lastname" => accounts.In(a => a.LastName, down),
            "firstname" => accounts.In(a => a.FirstName, down),
            "email" => accounts.In(a => a.EmailKey, down),
            "affiliation" => accounts.In(a => a.Affiliation, down),
            "superuser" => accounts.In(a => a.IsSuperuser, down),
            "position" => accounts.In(a => a.Position, down),
            "createdtime" => accounts.In(a => a.CreatedAt, down),
            "lastlogintime" => accounts.In(a => a.LastLoginAt, down),
            "lastapiusetime" => accounts.In(a => a.LastApiUseAt, down),
            "authproviderid" => accounts.In(a => a.ProviderId, down),
            "useridentifier" => accounts.In(a => a.IdentifierKey, down),
            _ => accounts.In(a => a.IdentifierKey, down: false),
        };
    }

    private static IOrderedQueryable<AccountRecord> In<TKey>(
        this IQueryable<AccountRecord> accounts,
        Expression<Func<AccountRecord, TKey>> key,
        bool down
    ) => (down ? accounts.OrderByDescending(key) : accounts.OrderBy(key)).ThenBy(a => a.Id);
}
