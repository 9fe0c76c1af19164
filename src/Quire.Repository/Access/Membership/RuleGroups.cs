using System.Collections.Frozen;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Groups nobody is put into: who belongs follows from the address of a request, from a confirmed e-mail address, or from the
/// identity provider that vouches for an account.
/// </summary>
public sealed class RuleGroups(IServiceScopeFactory scopes, GroupMemory memory) : IAssigneeSource
{
    public async ValueTask<IReadOnlyList<string>> OfAccountAsync(long accountId, CancellationToken ct)
    {
        var groups = await memory.GetAsync(ct);
        if (!groups.DependOnAccounts)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Accounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == accountId, ct);
        return account is null ? [] : groups.Of(account);
    }

    public async ValueTask<IReadOnlyList<string>> OfAddressAsync(IPAddress? address, CancellationToken ct) =>
        (await memory.GetAsync(ct)).Of(address);

    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> assignees,
        CancellationToken ct
    )
    {
        if (!assignees.Any(a => a.StartsWith('&') && !AssigneeIds.TryParseExplicit(a, out _, out _)))
        {
            return FrozenDictionary<string, string>.Empty;
        }

        // From the rows, as one removed a moment ago, here or elsewhere, must not be given anything more.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var ip = await db.IpGroups.AsNoTracking().ToListAsync(ct);
        var mail = await db.MailDomainGroups.AsNoTracking().ToListAsync(ct);
        var shibboleth = await db.ShibbolethGroups.AsNoTracking().ToListAsync(ct);
        return ip.Select(g => KeyValuePair.Create(AssigneeIds.IpGroup(g.Alias), g.Name ?? g.Alias))
            .Concat(mail.Select(g => KeyValuePair.Create(AssigneeIds.MailDomainGroup(g.Alias), g.Name)))
            .Concat(shibboleth.Select(g => KeyValuePair.Create(AssigneeIds.ShibbolethGroup(g.Id), g.Name)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
