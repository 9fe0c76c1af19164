using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Membership;

internal static class IpGroupLookup
{
    /// <summary>A group of addresses by id or by alias; where one is the id of one and the alias of another, by id.</summary>
    public static async Task<IpGroupRecord> IpGroupAsync(this RepositoryDb db, string name, CancellationToken ct) =>
        (
            long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? await db.IpGroups.SingleOrDefaultAsync(g => g.Id == id, ct)
                : null
        ) ?? await db.IpGroupCalledAsync(name, ct);

    /// <summary>A group of addresses by alias.</summary>
    public static async Task<IpGroupRecord> IpGroupCalledAsync(this RepositoryDb db, string alias, CancellationToken ct) =>
        await db.IpGroups.SingleOrDefaultAsync(g => g.Alias == alias, ct) ?? throw GroupErrors.NotFound(alias);
}
