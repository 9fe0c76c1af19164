using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Has the mail of the day written for some of those for whom it is due; gives whether there may be more.</summary>
[RequiresSuperuser]
public sealed record StartDigests : ICommand<bool>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Digests;
}

internal sealed class StartDigestsHandler(RepositoryDb db) : IHandle<StartDigests, bool>
{
    private const int Most = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<bool> HandleAsync(StartDigests operation, OperationContext context, CancellationToken ct)
    {
        var due = await db
            .Accounts.AsNoTracking()
            .Where(a => a.NextDigestAt <= context.Now)
            .OrderBy(a => a.NextDigestAt)
            .Select(a => new { a.Id, At = a.NextDigestAt!.Value })
            .Take(Most)
            .ToListAsync(ct);
        var ids = due.ConvertAll(a => a.Id);
        var waited = await db
            .WaitingMails.Where(m => ids.Contains(m.AccountId))
            .Select(m => m.AccountId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var account in due)
        {
            // The same time of day again; days nobody looked are not made up for. Who chose otherwise meanwhile is left alone.
            var next = account.At + Day > context.Now ? account.At + Day : context.Now + Day;
            await db
                .Accounts.Where(a => a.Id == account.Id && a.NextDigestAt == account.At)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextDigestAt, (DateTime?)next), ct);
        }

        foreach (var account in waited)
        {
            context.Enqueue(MailDigestJob.Of(account));
        }

        context.AuditDetails = $"{waited.Count}";
        return due.Count == Most;
    }
}
