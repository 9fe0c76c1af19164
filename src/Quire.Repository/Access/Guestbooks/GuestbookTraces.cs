using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What an account answered in guestbooks.</summary>
internal sealed class GuestbookTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "guestbookEntries";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.GuestbookResponses.AsNoTracking().Where(r => r.AccountId == account.Id);
        var some = await all.OrderBy(r => r.Id)
            .Skip(page.Offset)
            .Take(page.Limit)
            .Select(r => new
            {
                r.Id,
                r.Event,
                r.AnsweredAt,
                r.Guestbook.Name,
                Dataset = db.Objects.FirstOrDefault(o => o.Id == r.DatasetId),
            })
            .ToListAsync(ct);
        return new(
            Element,
            await all.CountAsync(ct),
            [
                .. some.Select(r =>
                    AccountTrace.Item(
                        ("id", r.Id),
                        ("eventType", r.Event.ToString()),
                        ("date", r.AnsweredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                        ("guestbookName", r.Name),
                        ("dataset", r.Dataset?.PersistentId?.ToString())
                    )
                ),
            ]
        );
    }
}
