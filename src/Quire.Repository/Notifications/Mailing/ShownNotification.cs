namespace Quire.Repository.Notifications.Mailing;

/// <summary>Something somebody is told of, with the names they may see now.</summary>
/// <param name="Kind">What happened, one of <see cref="NotificationKinds"/>.</param>
/// <param name="Name">What it is about; null for nothing, or for what is not to be named.</param>
/// <param name="Place">Name of the collection it lies in; null for none, or one that is not to be named.</param>
/// <param name="Link">Where it is; null where there is nothing to see.</param>
/// <param name="Actor">Who did it; null for the installation itself.</param>
/// <param name="Details">What is to be said besides; null for nothing.</param>
public sealed record ShownNotification(string Kind, string? Name, string? Place, string? Link, string? Actor, string? Details);
