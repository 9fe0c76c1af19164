using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>
/// Has what the caller is told of mailed once a day, at the time of day this is said, or at once again; what waits is mailed
/// then.
/// </summary>
/// <param name="Delivery">How often.</param>
[RequiresAccount]
public sealed record SetMailDelivery(MailDelivery Delivery) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.NotificationsOf(caller.Identifier);
}

internal sealed class SetMailDeliveryHandler(RepositoryDb db) : IHandle<SetMailDelivery>
{
    public async Task HandleAsync(SetMailDelivery operation, OperationContext context, CancellationToken ct)
    {
        // The installation itself has no mail.
        if (context.Caller.AccountId is not { } id)
        {
            throw Access.AccessErrors.AccountRequired();
        }

        var account = await db.AccountAsync(new AccountRef.Numbered(id), ct);
        if (operation.Delivery == MailDelivery.Daily)
        {
            account.NextDigestAt ??= context.Now.AddDays(1);
        }
        else if (account.NextDigestAt is not null)
        {
            account.NextDigestAt = null;
            context.Enqueue(MailDigestJob.Of(id));
        }

        context.AuditDetails = operation.Delivery.ToString();
    }
}
