using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// What is asked about groups for every request. Read from memory; changes by anybody arrive through the outbox. Accounts that
/// were put into groups are not in it: there are as many as there are people.
/// </summary>
public sealed class GroupMemory(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private readonly RememberedValue<KnownGroups> _all = new(scopes, ReadAsync);

    internal ValueTask<KnownGroups> GetAsync(CancellationToken ct) => _all.GetAsync(ct);

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Groups))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<KnownGroups> ReadAsync(RepositoryDb db, CancellationToken ct) =>
        new(
            await db
                .ExplicitGroupMembers.Where(m => m.Assignee != null)
                .OrderBy(m => m.Id)
                .Select(m => new GroupInGroup(m.Assignee!, m.Group.OwnerId, m.Group.Alias))
                .ToListAsync(ct),
            await db.IpGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct),
            await db.MailDomainGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct),
            await db.ShibbolethGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct)
        );
}
