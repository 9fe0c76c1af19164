using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Membership;

internal static class MailDomainGroupLookup
{
    /// <summary>A group of mail domains by alias.</summary>
    public static async Task<MailDomainGroupRecord> MailDomainGroupAsync(
        this RepositoryDb db,
        string alias,
        CancellationToken ct
    ) => await db.MailDomainGroups.SingleOrDefaultAsync(g => g.Alias == alias, ct) ?? throw GroupErrors.NotFound(alias);
}
