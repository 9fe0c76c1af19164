using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Lists the groups of mail domains.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListMailDomainGroups : IQuery<IReadOnlyList<MailDomainGroupRecord>>;

internal sealed class ListMailDomainGroupsHandler(RepositoryDb db)
    : IHandle<ListMailDomainGroups, IReadOnlyList<MailDomainGroupRecord>>
{
    public async Task<IReadOnlyList<MailDomainGroupRecord>> HandleAsync(
        ListMailDomainGroups operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.MailDomainGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct);
}
