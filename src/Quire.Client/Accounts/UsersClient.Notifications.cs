using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

public sealed partial class UsersClient
{
    /// <summary>Some of the caller's notifications, newest first (<c>GET notifications/all</c>, 6.9 and later).</summary>
    /// <param name="onlyUnread">Only those not read.</param>
    /// <param name="limit">How many at most; null for as many as the server gives.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="withNames">Names and identifiers of what each is about, in place of sentences.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<NotificationResponse>> NotificationsAsync(
        bool onlyUnread,
        int? limit = null,
        int? offset = null,
        bool withNames = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<NotificationResponse>>(
            ApiPath
                .Of($"notifications/all")
                .With("onlyUnread", onlyUnread)
                .With("inAppNotificationFormat", withNames)
                .With("limit", limit)
                .With("offset", offset),
            cancellationToken
        );

    /// <summary>How many notifications the caller has not read (<c>GET notifications/unreadCount</c>, 6.x).</summary>
    public async Task<int> UnreadNotificationsAsync(CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<UnreadCount>(ApiPath.Of($"notifications/unreadCount"), cancellationToken)).Count;

    /// <summary>
    /// Takes a notification for read (<c>PUT notifications/{id}/markAsRead</c>, 6.x); gives the server's message.
    /// </summary>
    public Task<string> ReadNotificationAsync(long notification, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of($"notifications/{notification}/markAsRead"), null, cancellationToken);

    /// <summary>How often the caller has what they are told of mailed (<c>GET quire/notifications/delivery</c>, Quire).</summary>
    /// <returns><c>each</c> or <c>daily</c>.</returns>
    public async Task<string> MailDeliveryAsync(CancellationToken cancellationToken = default) =>
        (
            await _connection.GetAsync<MailDeliveryPayload>(ApiPath.Of($"quire/notifications/delivery"), cancellationToken)
        ).Delivery;

    /// <summary>Has what the caller is told of mailed otherwise (<c>PUT quire/notifications/delivery</c>, Quire).</summary>
    /// <param name="delivery"><c>each</c> by itself at once, or <c>daily</c> in one mail.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> SetMailDeliveryAsync(string delivery, CancellationToken cancellationToken = default) =>
        (
            await _connection.SendAsync<MailDeliveryPayload>(
                HttpMethod.Put,
                ApiPath.Of($"quire/notifications/delivery"),
                Body.Json(new MailDeliveryPayload { Delivery = delivery }),
                cancellationToken
            )
        ).Delivery;

    /// <summary>What is not mailed to the caller (<c>GET notifications/mutedEmails</c>, 6.x).</summary>
    public async Task<IReadOnlyList<NotificationKindResponse>> MutedEmailsAsync(CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<MutedEmails>(ApiPath.Of($"notifications/mutedEmails"), cancellationToken)).Kinds;

    /// <summary>What the caller is not told of (<c>GET notifications/mutedNotifications</c>, 6.x).</summary>
    public async Task<IReadOnlyList<NotificationKindResponse>> MutedNotificationsAsync(
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.GetAsync<MutedNotifications>(ApiPath.Of($"notifications/mutedNotifications"), cancellationToken)
        ).Kinds;

    /// <summary>
    /// Has something mailed to the caller no more, or again (<c>PUT</c> and <c>DELETE notifications/mutedEmails/{kind}</c>, 6.x).
    /// </summary>
    /// <param name="kind">What, such as <c>PUBLISHEDDS</c>.</param>
    /// <param name="muted">Whether it is to be muted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> MuteEmailsAsync(string kind, bool muted = true, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            muted ? HttpMethod.Put : HttpMethod.Delete,
            ApiPath.Of($"notifications/mutedEmails/{kind}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Has the caller told of something no more, or again (<c>PUT</c> and <c>DELETE notifications/mutedNotifications/{kind}</c>,
    /// 6.x).
    /// </summary>
    /// <param name="kind">What, such as <c>PUBLISHEDDS</c>.</param>
    /// <param name="muted">Whether it is to be muted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> MuteNotificationsAsync(string kind, bool muted = true, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            muted ? HttpMethod.Put : HttpMethod.Delete,
            ApiPath.Of($"notifications/mutedNotifications/{kind}"),
            null,
            cancellationToken
        );
}
