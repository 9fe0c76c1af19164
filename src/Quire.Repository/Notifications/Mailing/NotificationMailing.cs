using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Has people told by mail: at once, or with the mail of the day.</summary>
public sealed class NotificationMailing(RepositoryDb db, IOptions<MailOptions> options)
{
    /// <summary>Whether what people are told of is mailed here.</summary>
    public bool IsOn => options.Value.Notifications ?? !string.IsNullOrWhiteSpace(options.Value.Host);

    /// <summary>
    /// Whether mail may go to an account without being asked for: an address its owner gave themselves must be confirmed, one an
    /// administrator or a provider vouches for need not.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="isAsked">Whether its owner is to show that the address is theirs, and has not yet.</param>
    public static bool MayWriteTo(AccountRecord account, bool isAsked) =>
        account.DeactivatedAt is null
        && (account.EmailConfirmedAt is not null || (account.ProviderId == Accounts.AccountInput.BuiltIn && !isAsked))
        && MailAddresses.IsOne(account.Email);

    /// <summary>Has it mailed once the change stands.</summary>
    internal void Mail(OperationContext context, long account, bool daily, MailedNotification told)
    {
        if (!daily)
        {
            context.Enqueue(MailNotificationJob.Of(account, told));
            return;
        }

        db.WaitingMails.Add(
            new()
            {
                AccountId = account,
                Kind = told.Kind,
                ObjectId = told.Object,
                ObjectName = told.Name,
                Details = told.Details,
                ActorId = told.Actor,
                At = told.At,
            }
        );
    }
}
