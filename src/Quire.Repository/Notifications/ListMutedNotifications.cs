using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>What the caller does not want to be told of, by wire name.</summary>
/// <param name="Mail">What is not mailed; else what is not listed.</param>
[RequiresAccount]
public sealed record ListMutedNotifications(bool Mail) : IQuery<IReadOnlyList<string>>;

internal sealed class ListMutedNotificationsHandler(RepositoryDb db) : IHandle<ListMutedNotifications, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> HandleAsync(
        ListMutedNotifications operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .MutedNotifications.AsNoTracking()
            .Where(m => m.AccountId == context.Caller.AccountId && m.IsMail == operation.Mail)
            .OrderBy(m => m.Kind)
            .Select(m => m.Kind)
            .ToListAsync(ct);
}
