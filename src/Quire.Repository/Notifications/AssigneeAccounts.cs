using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Notifications;

/// <summary>
/// The accounts assignees stand for, where somebody is to be told of something: accounts themselves. Everybody, or everybody with
/// an account, is nobody in particular and is told nothing.
/// </summary>
public sealed class AssigneeAccounts(RepositoryDb db)
{
    /// <summary>Numbers of the accounts, each once.</summary>
    /// <param name="assignees">As assignments write them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<long>> OfAsync(IReadOnlyCollection<string> assignees, CancellationToken ct)
    {
        var names = assignees.Where(a => a.StartsWith('@')).Select(a => a[1..].ToLowerInvariant()).ToList();
        return names.Count == 0
            ? []
            : await db.Accounts.Where(a => names.Contains(a.IdentifierKey)).Select(a => a.Id).ToListAsync(ct);
    }
}
