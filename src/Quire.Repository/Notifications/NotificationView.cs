using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Notifications;

namespace Quire.Repository.Notifications;

/// <summary>A notification, with what it takes to show it.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Name">What it is about, as whoever was told may see it called; null for nothing.</param>
/// <param name="Object">What it is about; null for nothing, or when it is gone.</param>
/// <param name="Collection">The collection it is about, or that what it is about lies in; null for none.</param>
/// <param name="Actor">Who did it; null for the installation, or when the account is gone.</param>
public sealed record NotificationView(
    NotificationRecord Notification,
    string? Name,
    RepositoryObject? Object,
    CollectionRecord? Collection,
    AccountRecord? Actor
);
