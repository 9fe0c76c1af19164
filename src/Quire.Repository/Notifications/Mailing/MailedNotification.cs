using System.Text.Json.Serialization;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Something somebody is told of by mail, as it waits to be sent: what may be named is decided when it is.</summary>
/// <param name="Kind">What happened, one of <see cref="NotificationKinds"/>.</param>
/// <param name="Object">The collection, dataset or file it is about; null for none.</param>
/// <param name="Name">What it was called then; null for none.</param>
/// <param name="Details">What is to be said besides; null for nothing.</param>
/// <param name="Actor">Account of who did it; null for the installation itself.</param>
/// <param name="At">When.</param>
public sealed record MailedNotification(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("object")] long? Object,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("details")] string? Details,
    [property: JsonPropertyName("actor")] long? Actor,
    [property: JsonPropertyName("at")] DateTime At
);
