using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>How often the caller has what they are told of mailed.</summary>
[RequiresAccount]
public sealed record GetMailDelivery : IQuery<MailDelivery>;

internal sealed class GetMailDeliveryHandler(RepositoryDb db) : IHandle<GetMailDelivery, MailDelivery>
{
    public async Task<MailDelivery> HandleAsync(GetMailDelivery operation, OperationContext context, CancellationToken ct) =>
        await db.Accounts.AnyAsync(a => a.Id == context.Caller.AccountId && a.NextDigestAt != null, ct)
            ? MailDelivery.Daily
            : MailDelivery.Each;
}
