using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

/// <summary>
/// Typed readings of what answers hold of accounts as text. Times are in UTC; null where the server gives none.
/// </summary>
public static class AccountFacts
{
    /// <summary>When the account was made.</summary>
    /// <param name="account">An account.</param>
    public static DateTimeOffset? CreatedAt(this AuthenticatedUserResponse account) => WireTimes.Time(account.CreatedTime);

    /// <summary>When somebody last signed in with it.</summary>
    /// <param name="account">An account.</param>
    public static DateTimeOffset? LastLoginAt(this AuthenticatedUserResponse account) => WireTimes.Time(account.LastLoginTime);

    /// <summary>When its token was last used.</summary>
    /// <param name="account">An account.</param>
    public static DateTimeOffset? LastApiUseAt(this AuthenticatedUserResponse account) => WireTimes.Time(account.LastApiUseTime);

    /// <summary>When its e-mail address was confirmed.</summary>
    /// <param name="account">An account.</param>
    public static DateTimeOffset? EmailConfirmedAt(this AuthenticatedUserResponse account) =>
        WireTimes.Time(account.EmailLastConfirmed);

    /// <summary>When it was closed.</summary>
    /// <param name="account">An account.</param>
    public static DateTimeOffset? DeactivatedAt(this AuthenticatedUserResponse account) =>
        WireTimes.Time(account.DeactivatedTime);

    /// <summary>When the account was made.</summary>
    /// <param name="account">An account in the list of accounts.</param>
    public static DateTimeOffset? CreatedAt(this UserListRow account) => WireTimes.Time(account.CreatedTime);

    /// <summary>When somebody last signed in with it.</summary>
    /// <param name="account">An account in the list of accounts.</param>
    public static DateTimeOffset? LastLoginAt(this UserListRow account) => WireTimes.Time(account.LastLoginTime);

    /// <summary>When its token was last used.</summary>
    /// <param name="account">An account in the list of accounts.</param>
    public static DateTimeOffset? LastApiUseAt(this UserListRow account) => WireTimes.Time(account.LastApiUseTime);

    /// <summary>When a notification was sent.</summary>
    /// <param name="notification">A notification.</param>
    public static DateTimeOffset? SentAt(this NotificationResponse notification) => WireTimes.Time(notification.SentTimestamp);
}
